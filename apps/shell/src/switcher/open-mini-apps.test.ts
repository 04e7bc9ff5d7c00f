import { describe, expect, it } from "vitest";
import { MOST_OPEN, createOpenMiniApps } from "./open-mini-apps.ts";

const ids = (open: ReturnType<typeof createOpenMiniApps>) => open.list().map(({ id }) => id);

describe("open mini-apps", () => {
  it("are listed by when they were in front, the last first", () => {
    const open = createOpenMiniApps();
    for (const id of ["a", "b", "a"]) open.bring(id);
    expect(ids(open)).toEqual(["a", "b"]);
  });

  it("live on when they are returned to", () => {
    const open = createOpenMiniApps();
    open.bring("a", "/page");
    const [living] = open.list();
    open.bring("b");
    open.bring("a");
    expect(open.list()[0]).toBe(living);
    open.bring("a", "/page");
    expect(open.list()[0]).toBe(living);
  });

  it("begin anew at another page", () => {
    const open = createOpenMiniApps();
    open.bring("a");
    const [living] = open.list();
    open.bring("a", "/page");
    expect(open.list()).toEqual([{ id: "a", path: "/page" }]);
    expect(open.list()[0]).not.toBe(living);
  });

  it("are a few at most: the one left longest ago is closed", () => {
    const open = createOpenMiniApps();
    for (let place = 0; place <= MOST_OPEN; place += 1) open.bring(`app${place}`);
    expect(ids(open)).toEqual(["app4", "app3", "app2", "app1"]);
  });

  it("are closed one by one or all at once, and tell only of changes", () => {
    const open = createOpenMiniApps();
    let told = 0;
    open.onChange(() => (told += 1));
    open.bring("a");
    open.bring("a");
    open.bring("b");
    open.close("none");
    open.close("a");
    expect([ids(open), told]).toEqual([["b"], 3]);
    open.closeAll();
    expect([ids(open), told]).toEqual([[], 4]);
  });
});
