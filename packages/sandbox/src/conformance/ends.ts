import { describe, expect } from "vitest";

import type { Context } from "./context.ts";
import { Recorder } from "./recorder.ts";
import { TEST_PRELUDE } from "./test-prelude.ts";

const HERMES_MAGIC = "\u00c6\u001f\u00bc\u0003\u00c1\u0003\u0019\u001f";
const LOOP = "for (;;) {}";
const NATIVE_LOOP = "[].indexOf.call({ length: 9007199254740991 }, 0);";

/** How sandboxes end, and that they end alone. */
export function describeEnds(context: Context): void {
  describe("ends", () => {
    context.case("ends with BUNDLE_ERROR and capped words if the bundle throws", async () => {
      const { recorder, run } = await context.open();
      await run(`throw new TypeError("no such thing " + new Array(100000).join("x"));`);
      expect(recorder.end?.code).toBe("BUNDLE_ERROR");
      expect(recorder.end?.detail).toMatch(/^TypeError: no such thing/);
      expect(recorder.end?.detail.length).toBeLessThanOrEqual(8 * 1024);
    });

    context.case("ends with BUNDLE_ERROR if the bundle does not parse", async () => {
      const { recorder, run } = await context.open();
      await run(`var = 1;`);
      expect(recorder.end?.code).toBe("BUNDLE_ERROR");
      expect(recorder.end?.detail).toContain("SyntaxError");
    });

    context.case("ends with GUEST_ERROR if the prelude lets an error through", async () => {
      const { recorder, run, deliver } = await context.open();
      await run(`globalThis.onText = function () { throw new Error("unhandled"); };`);
      await deliver("x");
      expect(recorder.end?.code).toBe("GUEST_ERROR");
      expect(recorder.end?.detail).toContain("unhandled");
    });

    context.case("says nothing after its end, and ends once", async () => {
      const { sandbox, recorder, deliver } = await context.open();
      sandbox.terminate();
      sandbox.terminate();
      await deliver("late");
      expect(recorder.events).toEqual(["message hello", "ended CLOSED"]);
    });

    context.case("can be terminated in a loop, a native one too", async () => {
      for (const loop of [LOOP, NATIVE_LOOP]) {
        const { sandbox, recorder } = await context.open();
        sandbox.evaluate({ name: "loop.js", source: loop });
        await new Promise((resolve) => setImmediate(resolve));
        sandbox.terminate();
        expect(recorder.end?.code).toBe("CLOSED");
      }
    });

    for (const [what, source] of Object.entries({
      "a loop in the bundle": LOOP,
      "a native loop in the bundle": NATIVE_LOOP,
      "a loop in a microtask": `Promise.resolve().then(function () { ${LOOP} });`,
      "microtasks that never end": `(function f() { Promise.resolve().then(f); })();`,
      "a loop in a later turn": `globalThis.onText = function () { ${LOOP} };`,
    })) {
      context.case(`ends with TURN_TIMEOUT for ${what}`, async () => {
        const { recorder, run, deliver } = await context.open();
        await run(source);
        await deliver("go on");
        expect(recorder.end?.code).toBe("TURN_TIMEOUT");
      });
    }

    context.case("gives each queued turn its own time", async () => {
      const { recorder, run, deliver } = await context.open();
      const part = context.limits.turnMs / 3;
      await run(
        `globalThis.onText = function () { var until = Date.now() + ${part}; while (Date.now() < until); };`,
      );
      await deliver(..."12345");
      expect(recorder.end).toBeUndefined();
    });

    context.case("ends with WIRE_TOO_LONG for a message above the limit", async () => {
      const { recorder, run } = await context.open();
      await run(`say(new Array(${context.limits.messageLength + 2}).join("x"));`);
      expect(recorder.end?.code).toBe("WIRE_TOO_LONG");
      expect(recorder.messages).toEqual(["hello"]);
    });

    context.case("ends with MESSAGE_FLOOD above the messages of a turn, not below", async () => {
      const { recorder, run, deliver } = await context.open();
      const most = context.limits.messagesPerTurn;
      await run(`globalThis.onText = function (n) { for (var i = 0; i < n; i++) say("x"); };`);
      await deliver(`${most}`);
      expect(recorder.messages.length).toBe(1 + most);
      await deliver(`${most + 1}`);
      expect(recorder.end?.code).toBe("MESSAGE_FLOOD");
    });

    context.case("ends with MESSAGE_FLOOD for too many characters in one turn", async () => {
      const { recorder, run } = await context.open();
      const length = context.limits.messageLength;
      await run(`var s = new Array(${length}).join("x"); for (var i = 0; i < 20; i++) say(s);`);
      expect(recorder.end?.code).toBe("MESSAGE_FLOOD");
    });

    context.case("ends with MEMORY_EXCEEDED when the heap is full", async () => {
      const { recorder, run } = await context.open();
      await run(`var kept = []; for (;;) kept.push(new Array(1000).fill(kept));`);
      expect(recorder.end?.code).toBe("MEMORY_EXCEEDED");
    });

    context.case(
      "ends with MEMORY_EXCEEDED when the heap fills up turn by turn and the guest hides it",
      async () => {
        const { recorder, run, deliver } = await context.open();
        await run(
          `var kept = []; globalThis.onText = function () { try { kept.push(new Array(1e6).join("x") + kept.length); kept[kept.length - 1].charCodeAt(1); } catch (e) {} };`,
        );
        for (let turn = 0; turn < 64 && !recorder.end; turn++) await deliver("more");
        expect(recorder.end?.code).toBe("MEMORY_EXCEEDED");
      },
    );

    context.case("tells how much heap is in use", async () => {
      const { recorder, run } = await context.open();
      await run(`globalThis.kept = []; for (var i = 0; i < 20000; i++) kept.push({ i: i });`);
      expect(recorder.heapBytes).toBeGreaterThan(500_000);
      expect(recorder.heapBytes).toBeLessThan(context.limits.heapBytes);
    });

    context.case("keeps two sandboxes apart, and one goes on when the other is ended", async () => {
      const [one, other] = [await context.open(), await context.open()];
      await one.run(`globalThis.secret = 1; Array.prototype.shared = 1;`);
      await other.run(`globalThis.onText = function () { say(typeof secret + typeof [].shared); };`);
      await one.deliver("x");
      const late = one.sandbox.deliver("y");
      one.sandbox.terminate();
      await one.recorder.turn(late);
      await other.deliver("z");
      expect(other.recorder.messages).toEqual(["hello", "undefinedundefined"]);
      expect(other.recorder.end).toBeUndefined();
    });

    context.case("refuses bytecode as a bundle and as a prelude", async () => {
      const { recorder, run } = await context.open();
      await run(`${HERMES_MAGIC}\0\0\0`);
      expect(recorder.end?.code).toBe("BYTECODE_REFUSED");
      const prelude = { name: "prelude.hbc", source: HERMES_MAGIC };
      const refused = context.engine().create({ prelude, limits: context.limits });
      await expect(refused).rejects.toMatchObject({ code: "BYTECODE_REFUSED" });
    });

    context.case("refuses a second bundle", async () => {
      const { sandbox, run } = await context.open();
      await run(`1`);
      expect(() => sandbox.evaluate({ name: "again.js", source: "2" })).toThrow("another blank");
    });

    context.case("does not start with a prelude that throws, or is none", async () => {
      for (const source of [`throw new Error("bad prelude")`, `(function () { return 1; })`, `1`]) {
        const prelude = { name: "prelude.js", source };
        const broken = context.engine().create({ prelude, limits: context.limits });
        await expect(broken).rejects.toMatchObject({ code: "ENGINE_CRASHED" });
      }
    });

    context.case("replays the end of a blank that ended before anyone listened", async () => {
      const sandbox = await context.engine().create({ prelude: TEST_PRELUDE, limits: context.limits });
      sandbox.terminate();
      const recorder = new Recorder();
      sandbox.listen(recorder);
      expect(recorder.events).toEqual(["message hello", "ended CLOSED"]);
    });
  });
}
