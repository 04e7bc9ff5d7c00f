import { describe, expect, it } from "vitest";

import { createSimulator } from "./simulator.ts";
import { COUNTER, inlineApp } from "./testing/inline-app.ts";

/** A mini-app that does something bad when its button is pressed. */
function bad(act: string) {
  return inlineApp(
    `let broken = false;
    let label = "Go";
    function App() {
      const [, setTime] = useState(0);
      if (broken) throw new Error("broken for good");
      return h(Button, { onPress: () => { ${act} } }, label);
    }`,
    { id: "com.example.bad", name: "Bad" },
  );
}

describe("two mini-apps side by side", () => {
  it.each([
    ["throws while it draws", `broken = true; setTime(1);`, "GUEST_ERROR"],
    ["loops", `for (;;);`, "TURN_TIMEOUT"],
    [
      "loops in a microtask",
      `const again = () => void Promise.resolve().then(again); again();`,
      "TURN_TIMEOUT",
    ],
    ["loops natively", `Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);`, "TURN_TIMEOUT"],
    ["floods", `for (let i = 0; i < 3_000; i += 1) void platform.storage.get("k" + i);`, "MESSAGE_FLOOD"],
    [
      "fills its memory",
      `globalThis.all = []; for (;;) all.push(new Array(1_000).fill(all.length));`,
      "MEMORY_EXCEEDED",
    ],
    ["draws too much", `label = "x".repeat(2 ** 17); setTime(1);`, "WIRE_TOO_LONG"],
  ])("one that %s ends alone", async (_, act, code) => {
    // A short turn where it is the turn that ends it; else room enough for a busy machine.
    const turnMs = code === "TURN_TIMEOUT" ? 1_000 : 5_000;
    await using device = createSimulator({ quotas: { turnMs, heapBytes: 24 * 1024 * 1024 } });
    const good = await device.open(inlineApp(COUNTER));
    const worse = await device.open(bad(act));
    const going = worse.tap(worse.getByText("Go"));
    await good.tap(good.getByText("Press"));
    await good.tap(good.getByText("Press"));
    expect(good.getByText("Pressed 2 times")).toBeDefined();
    await going;
    expect(await worse.waitForEnd()).toMatchObject({ code });
    await good.tap(good.getByText("Press"));
    expect(good.getByText("Pressed 3 times")).toBeDefined();
    expect(good.ended()).toBeUndefined();
    expect(device.hostErrors()).toEqual([]);
  });

  it("share nothing they store", async () => {
    const keeper = (id: string) =>
      inlineApp(
        `function App() {
          const [keys, setKeys] = useState([]);
          const keep = async () => { await platform.storage.set("${id}", "1"); setKeys(await platform.storage.keys()); };
          return h(Stack, null, h(Text, null, "has ", keys.join()), h(Button, { onPress: keep }, "Keep"));
        }`,
        { id: `com.example.${id}` },
      );
    await using device = createSimulator();
    const one = await device.open(keeper("one"));
    const two = await device.open(keeper("two"));
    await one.tap(one.getByText("Keep"));
    await two.tap(two.getByText("Keep"));
    expect(one.getByText("has one")).toBeDefined();
    expect(two.getByText("has two")).toBeDefined();
  });

  it("goes on after the other was closed, and opened again", async () => {
    await using device = createSimulator();
    const one = await device.open(inlineApp(COUNTER));
    const two = await device.open(inlineApp(COUNTER, { id: "com.example.two" }));
    await one.tap(one.getByText("Press"));
    await two.close();
    expect(two.ended()).toMatchObject({ code: "CLOSED" });
    await two.reopen();
    expect(two.getByText("Pressed 0 times")).toBeDefined();
    expect(one.getByText("Pressed 1 times")).toBeDefined();
  });
});
