import { describe, expect, it } from "vitest";

import { openMiniApp } from "./open-mini-app.ts";
import { inlineApp } from "./testing/inline-app.ts";

/** A list whose bills open on pages of their own. */
const BILLS = inlineApp(`
  globalThis.seen = [];
  const nav = platform.navigation;
  function note(name) {
    for (const type of ["loaded", "ready", "shown", "hidden", "unloaded"]) {
      usePageEvent(type, () => globalThis.seen.push(name + " " + type));
    }
  }
  function Home() {
    note("home");
    const [count, setCount] = useState(0);
    return h(Stack, null,
      h(Text, null, "Home ", count),
      h(Button, { onPress: () => setCount(count + 1) }, "Count"),
      h(Button, { onPress: () => nav.push("/bill/3?sort=up", { total: 4 }) }, "Open"),
      h(Button, { onPress: () => nav.switchTab("/more") }, "More"),
      h(Button, { onPress: () => nav.push("https://evil") }, "Wrong"));
  }
  function Bill() {
    const { params, query, data } = usePage();
    note("bill");
    useEffect(() => nav.setTitle("Bill " + params.id), []);
    return h(Stack, null,
      h(Text, null, "Bill ", params.id, " ", query.sort, " ", data && data.total),
      h(Button, { onPress: () => nav.setBackHandler(() => { nav.setLeaveConfirm("Your draft is lost."); nav.setBackHandler(null); return true; }) }, "Hold"),
      h(Button, { onPress: () => nav.reset("/more") }, "Reset"),
      h(Button, { onPress: () => nav.replace("/bill/4") }, "Next"));
  }
  function More() {
    return h(Stack, null,
      h(Text, null, "Seen: ", globalThis.seen.join(", ")),
      h(Button, { onPress: () => nav.switchTab("/") }, "First"));
  }
  function App() { return h(Pages, { pages: { "/": Home, "/bill/:id": Bill, "/more": More } }); }
`);

describe("the pages of a mini-app", () => {
  it("open on top of each other, and close by the host's back button before the mini-app does", async () => {
    await using app = await openMiniApp(BILLS);
    await app.tap(app.getByText("Count"));
    await app.tap(app.getByText("Open"));
    expect(app.getByText("Bill 3 up 4")).toBeDefined();
    expect(app.queryByText("Home 1")).toBeNull();
    expect(app.chrome()).toMatchObject({ path: "/bill/3?sort=up", depth: 2, title: "Bill 3" });
    expect(await app.pressBack()).toBe(true);
    expect(app.getByText("Home 1")).toBeDefined();
    expect(app.chrome()).toMatchObject({ path: "/", depth: 1, title: null });
    expect(await app.pressBack()).toBe(false);
  });

  it("hear of what happens to them, also when it happens while they are covered", async () => {
    await using app = await openMiniApp(BILLS);
    await app.tap(app.getByText("Open"));
    await app.tap(app.getByText("Next"));
    await app.tap(app.getByText("Reset"));
    expect(app.textOf(app.getByText(/^Seen/))).toBe(
      "Seen: home loaded, home ready, home shown, home hidden, bill loaded, bill ready, bill shown, " +
        "bill hidden, bill unloaded, bill loaded, bill ready, bill shown, bill hidden, home unloaded, bill unloaded",
    );
  });

  it("stay as they were while another tab is in front", async () => {
    await using app = await openMiniApp(BILLS);
    await app.tap(app.getByText("Count"));
    await app.tap(app.getByText("More"));
    expect(app.chrome()).toMatchObject({ path: "/more", depth: 1 });
    await app.tap(app.getByText("First"));
    expect(app.getByText("Home 1")).toBeDefined();
  });

  it("are hidden and shown with the mini-app", async () => {
    await using app = await openMiniApp(BILLS);
    await app.hide();
    await app.show();
    await app.tap(app.getByText("More"));
    expect(app.textOf(app.getByText(/^Seen/))).toContain("home shown, home hidden, home shown, home hidden");
  });

  it("may take the back button, once, and have the host ask before it closes them", async () => {
    await using app = await openMiniApp(BILLS);
    await app.tap(app.getByText("Open"));
    await app.tap(app.getByText("Hold"));
    expect(app.chrome()).toMatchObject({ handlesBack: true, leaveConfirm: null });
    await app.pressBack();
    expect(app.chrome()).toMatchObject({ handlesBack: false, leaveConfirm: "Your draft is lost.", depth: 2 });
    await app.pressBack();
    expect(app.chrome()).toMatchObject({ leaveConfirm: null, depth: 1 });
  });

  it("begin with the page that a link leads to, and refuse what is no path", async () => {
    await using app = await openMiniApp(BILLS, { path: "/bill/9" });
    expect(app.getByText(/^Bill 9/)).toBeDefined();
    await app.tap(app.getByText("Reset"));
    await app.tap(app.getByText("First"));
    await app.tap(app.getByText("Wrong"));
    expect(app.reports()).toMatchObject([{ message: expect.stringContaining('"https://evil" is no path') }]);
  });
});

describe("the host's chrome", () => {
  const app = inlineApp(`
    function App() {
      const [text, setText] = useState("nothing");
      useEffect(() => {
        void platform.chrome.mainButton.set({ label: "Pay\\u202e now" }, async () => {
          await platform.clipboard.write("paid");
          setText("paid");
          await platform.chrome.mainButton.set({ label: "Pay", busy: true });
        });
        void platform.chrome.menu.set([{ id: "a", label: "Archive" }, { id: "b", label: "Off", enabled: false }], setText);
      }, []);
      return h(Stack, null, h(Text, null, text),
        h(Button, { onPress: () => platform.chrome.menu.set([{ id: "a", label: "A" }, { id: "a", label: "B" }]).catch((e) => setText(e.code)) }, "Twice"));
    }`);

  it("has a button whose press counts as a tap, in cleaned words", async () => {
    await using opened = await openMiniApp(app);
    expect(opened.chrome().mainButton).toEqual({
      label: "Pay now",
      enabled: true,
      busy: false,
      critical: false,
    });
    await opened.pressMainButton();
    expect(opened.getByText("paid")).toBeDefined();
    await expect(opened.pressMainButton()).rejects.toThrow("cannot be pressed");
  });

  it("has entries of the mini-app in its menu, each with an id of its own", async () => {
    await using opened = await openMiniApp(app);
    await opened.chooseMenuItem("Archive");
    expect(opened.getByText("a")).toBeDefined();
    await expect(opened.chooseMenuItem("Off")).rejects.toThrow("no entry");
    await opened.tap(opened.getByText("Twice"));
    expect(opened.getByText("INVALID_ARGUMENT")).toBeDefined();
  });
});

describe("an opening", () => {
  const app = inlineApp(`
    function App() {
      const { path, data, from } = platform.app.launchOptions();
      const { version, apiLevel } = platform.app;
      const [text, setText] = useState([path, JSON.stringify(data), from, version.name, apiLevel].join(" "));
      return h(Stack, null, h(Text, null, text), h(Button, { onPress: () => platform.app.close() }, "Close"),
        h(Button, { onPress: () => platform.app.onMemoryWarning(setText) }, "Watch"));
    }`);

  it("tells the mini-app its path, data and opener, version and level", async () => {
    await using opened = await openMiniApp(app);
    expect(opened.getByText("/ null  1.0.0 1")).toBeDefined();
    await opened.reopen({ path: "/x?y=1", data: { a: [1] }, from: "com.example.other" });
    expect(opened.getByText('/x?y=1 {"a":[1]} com.example.other 1.0.0 1')).toBeDefined();
  });
});
