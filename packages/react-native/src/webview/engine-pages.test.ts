import type { EnginePageEvents } from "@atoll/sandbox/quickjs-webview";
import { describe, expect, it } from "vitest";
import { createEnginePageList } from "./engine-pages.ts";
import { watchPage } from "./page-watch.ts";

const silent: EnginePageEvents = { message: () => undefined, failed: () => undefined };

describe("the pages of an app's engines", () => {
  it("are told when one is opened or closed, and are the same list in between", () => {
    const list = createEnginePageList();
    let told = 0;
    list.onChange(() => (told += 1));
    const [first] = [list.open(silent), list.open(silent)];
    expect(list.pages()).toBe(list.pages());
    first.close();
    first.close();
    expect([list.pages().map(({ id }) => id), told]).toEqual([[2], 4]);
  });

  it("take scripts while their web view is there, and lose them otherwise", () => {
    const list = createEnginePageList();
    const page = list.open(silent);
    page.run("1");
    const ran: string[] = [];
    const [shown] = list.pages();
    if (shown !== undefined) shown.run = (script) => void ran.push(script);
    page.run("2");
    expect(ran).toEqual(["2"]);
  });
});

describe("the watch over a page", () => {
  function watched() {
    const said: string[] = [];
    const watch = watchPage({
      message: (text) => void said.push(text),
      failed: (detail) => void said.push(`failed: ${detail}`),
    });
    return { said, watch };
  }

  it("lets it load at no address, and hears what it says", () => {
    const { said, watch } = watched();
    expect(watch.mayLoad("about:blank")).toBe(true);
    watch.loadStarted("about:blank");
    watch.message("hello");
    expect(said).toEqual(["hello"]);
  });

  it.each([
    "https://example.com/",
    "about:srcdoc",
    "about:blank#x",
    "tel:1",
    "data:text/html,x",
    "blob:null/1",
    "",
  ])("ends it when it goes to %s", (url) => {
    const { said, watch } = watched();
    expect(watch.mayLoad(url)).toBe(false);
    expect(said).toEqual(["failed: The sandbox's page was navigated."]);
  });

  it("ends it when it loads what it was not asked about, and hears nothing of it after its end", () => {
    const { said, watch } = watched();
    watch.loadStarted("https://example.com/");
    watch.loadStarted("https://example.com/");
    watch.message("late");
    watch.failed("once more");
    expect(said).toEqual(["failed: The sandbox's page was navigated."]);
  });
});
