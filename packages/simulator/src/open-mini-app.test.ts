import { describe, expect, it } from "vitest";

import { openMiniApp } from "./open-mini-app.ts";
import { COUNTER, inlineApp } from "./testing/inline-app.ts";

/** A picture of one pixel. */
const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);

describe("openMiniApp", () => {
  it("runs a mini-app in a real sandbox and shows what it draws", async () => {
    await using app = await openMiniApp(inlineApp(COUNTER));
    await app.tap(app.getByRole("button", { name: "Press" }));
    await app.tap(app.getByText("Press"));
    expect(app.textOf(app.getByText(/^Pressed/))).toBe("Pressed 2 times");
    expect(app.snapshot()).toBe(
      ['Screen title="Counter"', '  Text "Pressed 2 times"', '  Button "Press" (press)'].join("\n"),
    );
    expect(app.hostErrors()).toEqual([]);
  });

  it("says how a mini-app ended that could not start", async () => {
    await using broken = await openMiniApp(inlineApp(`throw new Error("not today"); function App() {}`));
    expect(broken.ended()).toMatchObject({ code: expect.stringMatching(/^(BUNDLE|GUEST)_ERROR$/) });
    expect(() => broken.getByText("Hello")).toThrow(
      /The mini-app has ended: .*not today[\s\S]*It shows nothing/,
    );
    await expect(broken.findByText("Hello")).rejects.toThrow(/has ended/);
  });

  it("opens the page that is asked for, and again after a restart", async () => {
    const body = `function App() { return h(Text, null, "here"); }`;
    await using app = await openMiniApp(inlineApp(body), { path: "/" });
    await app.reopen();
    expect(app.getByText("here")).toBeDefined();
  });

  it("refuses a wrong manifest, and a folder that was not built", async () => {
    const source = inlineApp(COUNTER, { id: "Not An Id" });
    await expect(openMiniApp(source)).rejects.toThrow(/id/);
    await expect(openMiniApp("/nonexistent/dist")).rejects.toThrow(
      "There is no manifest.json in /nonexistent/dist",
    );
  });

  it("forgets all but what is stored and decided when it is opened again", async () => {
    const body = `function App() {
      const [kept, setKept] = useState("…");
      const [count, setCount] = useState(0);
      useEffect(() => void platform.storage.get("k").then(setKept), []);
      return h(Stack, null,
        h(Text, null, "kept ", String(kept)),
        h(Text, null, "count ", count),
        h(Button, { onPress: async () => { setCount(5); await platform.storage.set("k", "yes"); } }, "Keep"));
    }`;
    await using app = await openMiniApp(inlineApp(body));
    expect(app.getByText("kept null")).toBeDefined();
    await app.tap(app.getByText("Keep"));
    expect(app.getByText("count 5")).toBeDefined();
    await app.reopen();
    expect(app.getByText("kept yes")).toBeDefined();
    expect(app.getByText("count 0")).toBeDefined();
  });

  it("gives the assets of the package, and nothing beside them", async () => {
    const body = `function App() { return h(Stack, null, h(Image, { source: "assets/a.png", alt: "A" }), h(Image, { source: "assets/b.png", alt: "B" })); }`;
    await using app = await openMiniApp({ ...inlineApp(body), assets: { "assets/a.png": PNG } });
    expect(await app.imageOf(app.getByLabel("A"))).toEqual({ type: "image/png", bytes: PNG });
    await expect(app.imageOf(app.getByLabel("B"))).rejects.toThrow("assets/b.png");
  });

  it("tells the mini-app of its surroundings", async () => {
    const body = `function App() {
      const { theme, fontScale } = useEnvironment();
      return h(Text, null, theme, " ", fontScale, " ", useLifecycle());
    }`;
    await using app = await openMiniApp(inlineApp(body), { environment: { fontScale: 2 } });
    expect(app.getByText(/^light 2 (launched|shown)$/)).toBeDefined();
    await app.setEnvironment({ theme: "dark" });
    expect(app.getByText(/^dark 2/)).toBeDefined();
    await app.hide();
    expect(app.getByText("dark 2 hidden")).toBeDefined();
    await app.show();
    expect(app.getByText("dark 2 shown")).toBeDefined();
  });

  it("ends a mini-app that is hidden for half an hour", async () => {
    await using app = await openMiniApp(inlineApp(COUNTER));
    await app.hide();
    await app.advance(31 * 60_000);
    expect(app.ended()).toMatchObject({ code: "HIDDEN_TOO_LONG" });
  });

  it("stops the timers of a mini-app that is hidden for long", async () => {
    const body = `function App() {
      const [ticks, setTicks] = useState(0);
      useEffect(() => { const timer = setInterval(() => setTicks((n) => n + 1), 1_000); return () => clearInterval(timer); }, []);
      return h(Text, null, "second ", ticks);
    }`;
    await using app = await openMiniApp(inlineApp(body));
    await app.hide();
    await app.advance(60_000);
    await app.show();
    expect(Number(app.textOf(app.getByText(/^second/)).slice(7))).toBeLessThan(10);
    await app.advance(3_000);
    expect(Number(app.textOf(app.getByText(/^second/)).slice(7))).toBeGreaterThan(3);
  });

  it("hands over logs and reports", async () => {
    const body = `function App() {
      return h(Button, { onPress: () => { console.warn("careful", { a: 1 }); throw new Error("oh no"); } }, "Fail");
    }`;
    await using app = await openMiniApp(inlineApp(body));
    await app.tap(app.getByText("Fail"));
    expect(app.logs()).toMatchObject([
      { level: "warn", from: "guest", text: expect.stringContaining("careful") },
    ]);
    expect(app.reports()).toMatchObject([{ message: expect.stringContaining("oh no") }]);
    expect(app.ended()).toBeUndefined();
    expect(app.getByText("Fail")).toBeDefined();
  });

  it("lets time pass at once", async () => {
    const body = `function App() {
      const [ticks, setTicks] = useState(0);
      useEffect(() => { const timer = setInterval(() => setTicks((n) => n + 1), 60_000); return () => clearInterval(timer); }, []);
      return h(Text, null, "minute ", ticks);
    }`;
    await using app = await openMiniApp(inlineApp(body));
    await app.advance(59_000);
    expect(app.getByText("minute 0")).toBeDefined();
    await app.advance(2_000);
    expect(app.getByText("minute 1")).toBeDefined();
    await app.advance(10 * 60_000);
    expect(app.getByText("minute 11")).toBeDefined();
  });

  it("waits for what comes later, and gives up with what is shown instead", async () => {
    const body = `function App() {
      const [text, setText] = useState("early");
      useEffect(() => { setTimeout(() => setText("late"), 60); }, []);
      return h(Text, null, text);
    }`;
    await using app = await openMiniApp(inlineApp(body), { timeoutMs: 300 });
    expect(app.getByText("early")).toBeDefined();
    expect(app.textOf(await app.findByText("late"))).toBe("late");
    await expect(app.findByText("never")).rejects.toThrow(/No node has the text "never"[\s\S]*Text "late"/);
    await expect(app.waitFor(() => expect(1).toBe(2))).rejects.toThrow(/Waited in vain[\s\S]*Text "late"/);
    expect(await app.waitFor(() => app.getByText("late").component)).toBe("Text");
  });
});
