import { chromeSchema, navigationSchema } from "@atoll/capabilities";
import { HostOp } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { call, error } from "../testing/guest-calls.ts";
import { createTestHost } from "../testing/test-host.ts";
import { testArea } from "../testing/test-areas.ts";

const shown = { path: "/bill/3", depth: 2, title: null, handlesBack: false, leaveConfirm: null };

async function openWithChrome() {
  const host = createTestHost({ host: { areas: [testArea, chromeSchema, navigationSchema] } });
  const opened = await host.open();
  const acts = () =>
    opened.guest.receivedOf(HostOp.event).map(([, node, event, payload]) => [node, event, payload]);
  return { ...host, ...opened, chrome: opened.session.chrome, acts };
}

describe("the host's chrome around a mini-app", () => {
  it("shows texts only as they are fit for it", async () => {
    const test = await openWithChrome();
    const title = `\u202eevil\u0000 ${"x".repeat(100)}`;
    expect(await call(test, [1, "navigation.show", { ...shown, title, leaveConfirm: "\u200b" }])).toEqual([
      1,
      null,
    ]);
    expect(test.chrome.state()).toMatchObject({ depth: 2, leaveConfirm: null });
    expect(test.chrome.state().title).toMatch(/^evil x{53,55}…$/);
    await call(test, [2, "chrome.setMainButton", { button: { label: "\u2066\u2069" } }]);
    expect(test.chrome.state().mainButton).toBeNull();
  });

  it.each([
    ["navigation.show", { ...shown, depth: 0 }],
    ["navigation.show", { ...shown, depth: 65 }],
    ["navigation.show", { ...shown, path: "//evil" }],
    ["navigation.show", { ...shown, title: "x".repeat(501) }],
    ["navigation.show", { ...shown, sessionId: "other" }],
    ["chrome.setMainButton", { button: { label: "" } }],
    ["chrome.setMainButton", { button: { label: "Pay", onPress: "x" } }],
    ["chrome.setMenu", { items: Array.from({ length: 9 }, (_, id) => ({ id: `${id}`, label: "x" })) }],
    [
      "chrome.setMenu",
      {
        items: [
          { id: "a", label: "A" },
          { id: "a", label: "B" },
        ],
      },
    ],
  ])("takes no %s with %j", async (method, params) => {
    const test = await openWithChrome();
    const before = test.chrome.state();
    expect(await call(test, [1, method, params])).toEqual(error("INVALID_ARGUMENT"));
    expect(test.chrome.state()).toBe(before);
  });

  it("leaves the back button to the host unless the mini-app has a use for it", async () => {
    const test = await openWithChrome();
    expect([test.chrome.back(), test.acts()]).toEqual([false, []]);
    await call(test, [1, "navigation.show", shown]);
    expect([test.chrome.back(), test.acts()]).toEqual([true, [[0, "back", null]]]);
    await call(test, [2, "navigation.show", { ...shown, depth: 1, handlesBack: true }]);
    expect(test.chrome.back()).toBe(true);
    test.session.close();
    expect(test.chrome.back()).toBe(false);
  });

  it("tells of presses only where there is something to press, each as a person's act", async () => {
    const test = await openWithChrome();
    test.chrome.pressMainButton();
    await call(test, [1, "chrome.setMainButton", { button: { label: "Pay", busy: true } }]);
    test.chrome.pressMainButton();
    await call(test, [
      2,
      "chrome.setMenu",
      {
        items: [
          { id: "a", label: "A" },
          { id: "b", label: "B", enabled: false },
        ],
      },
    ]);
    for (const id of ["a", "b", "c"]) test.chrome.chooseMenuItem(id);
    expect(test.acts()).toEqual([[0, "menu", "a"]]);
    expect(test.guest.receivedOf(HostOp.event)[0]?.[4]).toBeGreaterThan(0);
  });

  it("says when something has changed", async () => {
    const test = await openWithChrome();
    let changes = 0;
    const stop = test.chrome.onChange(() => (changes += 1));
    await call(test, [1, "navigation.show", shown]);
    stop();
    await call(test, [2, "navigation.show", { ...shown, depth: 3 }]);
    expect(changes).toBe(1);
  });
});
