import { describe, expect } from "vitest";

import type { Context } from "./context.ts";
import { Recorder } from "./recorder.ts";
import { GLOBALS_PRELUDE, STANDARD_GLOBALS, TEST_PRELUDE } from "./test-prelude.ts";

const ODD_TEXTS = {
  "an empty text": "",
  "a line break of each kind": "a\nb\rc\u2028d\u2029e",
  "a NUL": "a\0b",
  "lone surrogates": "\ud800a\udfff",
  "lone surrogates and a NUL": "\udc00\0\ud800",
  "a byte order mark": "\ufeff[1]",
  "signs beyond the basic plane": "😀é\u0301",
  "quotes and backslashes": `"'\\\`\${x}`,
};

/** What goes in, what comes out, and when. */
export function describeMessages(context: Context, knownGlobals: readonly string[]): void {
  describe("messages and turns", () => {
    context.case("replays what came before listen, in order", async () => {
      const sandbox = await context.engine().create({ prelude: TEST_PRELUDE, limits: context.limits });
      const turn = sandbox.deliver("unheard");
      // Starting another takes longer than that turn.
      await context.open();
      const recorder = new Recorder();
      sandbox.listen(recorder);
      await recorder.turn(turn);
      expect(recorder.events).toEqual(["message hello", "turn 1"]);
      expect(() => sandbox.listen(recorder)).toThrow("listener");
      sandbox.terminate();
    });

    context.case("numbers turns and tells a turn's messages before its end", async () => {
      const { recorder, run, deliver } = await context.open();
      await run(`say("bundle"); globalThis.onText = function (text) { say("a" + text); say("b" + text); };`);
      await deliver("1", "2");
      expect(recorder.events.slice(1)).toEqual(
        ["message bundle", "turn 1", "message a1", "message b1", "turn 2"].concat([
          "message a2",
          "message b2",
          "turn 3",
        ]),
      );
    });

    context.case("ends a turn after all microtasks it caused", async () => {
      const { recorder, run } = await context.open();
      await run(`var chain = Promise.resolve(0);
        for (var i = 0; i < 500; i++) chain = chain.then(function (n) { return n + 1; });
        chain.then(function (n) { return new Promise(function (resolve) { resolve(n); }); }).then(function (n) { say("chain " + n); });
        say("sync");`);
      expect(recorder.events.slice(1)).toEqual(["message sync", "message chain 500", "turn 1"]);
    });

    context.case("keeps what the guest built up between turns", async () => {
      const { recorder, run, deliver } = await context.open();
      await run(`var n = 0, wake; new Promise(function (resolve) { wake = resolve; }).then(function (text) { say("woken by " + text); });
        globalThis.onText = function (text) { n++; say("n" + n); if (n === 2) wake(text); };`);
      await deliver("a", "b");
      expect(recorder.messages.slice(1)).toEqual(["n1", "n2", "woken by b"]);
    });

    for (const [what, text] of Object.entries(ODD_TEXTS)) {
      context.case(`carries ${what} both ways as it is`, async () => {
        const { recorder, run, deliver } = await context.open();
        await run(`globalThis.onText = function (text) { say(text); say("length " + text.length); };`);
        await deliver(text);
        expect(recorder.messages.slice(1)).toEqual([text, `length ${text.length}`]);
      });
    }

    context.case("carries a message of the full length", async () => {
      const { recorder, run, deliver } = await context.open();
      const text = 'é😀x"'.repeat(context.limits.messageLength / 5).padEnd(context.limits.messageLength, "z");
      await run(`globalThis.onText = say;`);
      await deliver(text);
      expect(recorder.messages[1] === text).toBe(true);
    });

    context.case("drops what is not text", async () => {
      const { recorder, run } = await context.open();
      await run(`say(); say(1); say(null); say({ toString: function () { return "x"; } }); say("text");`);
      expect(recorder.messages.slice(1)).toEqual(["text"]);
      expect(recorder.end).toBeUndefined();
    });

    context.case("gives a blank the language and nothing of the host", async () => {
      const { recorder } = await context.open(GLOBALS_PRELUDE);
      const names = (recorder.messages[0] ?? "").split(",");
      const unknown = names.filter((name) => !STANDARD_GLOBALS.has(name) && !knownGlobals.includes(name));
      expect(unknown).toEqual([]);
      expect(names).toContain("Object");
    });
  });
}
