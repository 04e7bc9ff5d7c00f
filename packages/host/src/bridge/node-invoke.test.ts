import { describe, expect, it } from "vitest";
import { call, error } from "../testing/guest-calls.ts";
import { createTestHost } from "../testing/test-host.ts";

describe("node.invoke", () => {
  it("calls a method that the surface has registered, with decoded params", async () => {
    const { open } = createTestHost();
    const test = await open();
    const calls: unknown[] = [];
    const leave = test.session.registerMethods(2, {
      focus: (params) => calls.push(["focus", params]),
      scrollTo: (params) => calls.push(["scrollTo", params]),
    });
    expect(await call(test, [1, "node.invoke", { node: 2, method: "focus" }])).toEqual([1, null]);
    await call(test, [2, "node.invoke", { node: 2, method: "scrollTo", params: { y: 4 } }]);
    expect(calls).toEqual([
      ["focus", null],
      ["scrollTo", { y: 4 }],
    ]);
    leave();
    expect(await call(test, [3, "node.invoke", { node: 2, method: "focus" }])).toEqual([1, null]);
    expect(calls).toHaveLength(2);
  });

  it("does nothing for a node that is gone, which is nobody's fault", async () => {
    const { open } = createTestHost();
    const test = await open();
    expect(await call(test, [1, "node.invoke", { node: 99, method: "focus", params: null }])).toEqual([
      1,
      null,
    ]);
    expect(test.session.stats().badCalls).toBe(0);
  });

  it.each([
    ["a method the schema lacks", { node: 2, method: "remove", params: null }, "NOT_SUPPORTED"],
    ["a method of Object", { node: 2, method: "constructor", params: null }, "NOT_SUPPORTED"],
    ["a component without methods", { node: 1, method: "focus", params: null }, "NOT_SUPPORTED"],
    ["params outside the schema", { node: 2, method: "scrollTo", params: { y: "far" } }, "INVALID_ARGUMENT"],
    ["no node", { method: "focus" }, "INVALID_ARGUMENT"],
    ["nothing", null, "INVALID_ARGUMENT"],
    ["a list", [2, "focus"], "INVALID_ARGUMENT"],
  ])("refuses %s", async (_title, params, code) => {
    const { open } = createTestHost();
    const test = await open();
    test.session.registerMethods(2, { focus: () => undefined, remove: () => undefined });
    expect(await call(test, [1, "node.invoke", params])).toEqual(error(code));
  });

  it("keeps to itself what a method of the host throws", async () => {
    const { open } = createTestHost();
    const test = await open();
    test.session.registerMethods(2, {
      focus: () => {
        throw new Error("secret");
      },
    });
    expect(await call(test, [1, "node.invoke", { node: 2, method: "focus" }])).toEqual(error("HOST_ERROR"));
  });

  it("is not offered as a capability", async () => {
    const { open } = createTestHost();
    const { guest } = await open();
    expect(JSON.stringify(guest.received[0])).not.toContain("node.invoke");
  });
});
