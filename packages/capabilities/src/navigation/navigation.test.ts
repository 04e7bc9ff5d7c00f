import type { ChromeAct, GuestBridge, Json, LifecycleState } from "@atoll/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNavigationGuest } from "./guest.ts";
import { navigationSchema } from "./schema.ts";

/** Pages without anything that draws them; each counts as drawn at once. */
function createPages(path = "/") {
  const told: Json[] = [];
  const events: string[] = [];
  let act: (given: ChromeAct) => void = () => undefined;
  let live: (state: LifecycleState) => void = () => undefined;
  let state: LifecycleState = "shown";
  const bridge = {
    launch: () => ({ path }),
    capabilities: () => ["navigation.show"],
    call: async (_: string, params: Json) => {
      told.push(navigationSchema.methods.show.params.parse(params) as Json);
      return null;
    },
    lifecycle: () => state,
    onLifecycle: (listener: typeof live) => void (live = listener),
    onChrome: (listener: typeof act) => void (act = listener),
  } as unknown as GuestBridge;
  const pages = createNavigationGuest(bridge);
  pages.onPageEvent(({ type, page }) => void events.push(`${page.path} ${type}`));
  const draw = () => {
    const top = pages.pages().at(-1);
    if (top === undefined || drawn.has(top.id)) return;
    drawn.add(top.id);
    pages.drawing.loaded(top);
    pages.drawing.ready(top);
  };
  const drawn = new Set<number>();
  pages.onChange(draw);
  draw();
  return {
    pages,
    told,
    events,
    paths: () => pages.pages().map((page) => page.path),
    back: () => act({ event: "back", payload: null }),
    become(next: LifecycleState) {
      state = next;
      live(next);
    },
  };
}

describe("platform.navigation", () => {
  it("begins with the page of the launch", () => {
    expect(createPages("/bill/3?x=1").paths()).toEqual(["/bill/3?x=1"]);
  });

  it("pushes, replaces and goes back, never past the first page", () => {
    const { pages, paths } = createPages();
    pages.push("/a", { n: 1 });
    pages.push("/b");
    pages.replace("/c");
    expect(paths()).toEqual(["/", "/a", "/c"]);
    pages.back(2);
    pages.back(9);
    expect(paths()).toEqual(["/"]);
    pages.reset("/d");
    expect(paths()).toEqual(["/d"]);
  });

  it("keeps a tab's first page, and closes what was above it", () => {
    const { pages, paths, events } = createPages("/one");
    const first = pages.pages()[0];
    pages.push("/deep");
    pages.switchTab("/two");
    expect(paths()).toEqual(["/two"]);
    expect(events.slice(-4)).toEqual(["/deep unloaded", "/two loaded", "/two ready", "/two shown"]);
    pages.switchTab("/one");
    expect(pages.pages()).toEqual([first]);
    pages.switchTab("/one");
    expect(pages.pages()).toEqual([first]);
  });

  it("goes back by the host's button unless the page on top says that it has dealt with it", () => {
    const { pages, paths, back, told } = createPages();
    pages.push("/a");
    let asked = 0;
    pages.setBackHandler(() => ++asked < 2);
    expect(told.at(-1)).toMatchObject({ handlesBack: true });
    back();
    expect(paths()).toEqual(["/", "/a"]);
    back();
    expect([paths(), asked]).toEqual([["/"], 2]);
    expect(told.at(-1)).toMatchObject({ handlesBack: false, depth: 1 });
  });

  it("tells the host title and what leaving would lose, as long as the page is there, and each state once", () => {
    const { pages, told } = createPages();
    pages.setTitle("List");
    pages.push("/a");
    pages.setLeaveConfirm("A draft");
    pages.push("/b");
    pages.setTitle(null);
    const seen = told.map((each) => each as { title: string | null; leaveConfirm: string | null });
    expect(seen.map(({ title, leaveConfirm }) => [title, leaveConfirm])).toEqual([
      [null, null],
      ["List", null],
      [null, null],
      [null, "A draft"],
      [null, "A draft"],
    ]);
    pages.back(2);
    expect(told.at(-1)).toMatchObject({ title: "List", leaveConfirm: null });
  });

  it("shows and hides the page on top with the mini-app", () => {
    const { events, become } = createPages();
    become("hidden");
    become("hidden");
    become("shown");
    expect(events).toEqual(["/ loaded", "/ ready", "/ shown", "/ hidden", "/ shown"]);
  });

  it("opens 64 pages and no more", () => {
    const { pages } = createPages();
    for (let count = 1; count < 64; count += 1) pages.push("/x");
    expect(() => pages.push("/x")).toThrow(expect.objectContaining({ code: "QUOTA_EXCEEDED" }));
  });

  it("takes for a path what the host takes for one, and nothing else", () => {
    const text = fc.oneof(
      fc.string(),
      fc.webPath(),
      fc.string().map((rest) => `/${rest}`),
    );
    fc.assert(
      fc.property(text, (path) => {
        const state = { path, depth: 1, title: null, handlesBack: false, leaveConfirm: null };
        const { success } = navigationSchema.methods.show.params.safeParse(state);
        const { pages } = createPages();
        if (success) pages.push(path);
        else expect(() => pages.push(path)).toThrow(expect.objectContaining({ code: "INVALID_ARGUMENT" }));
      }),
      { numRuns: 50 },
    );
  });
});
