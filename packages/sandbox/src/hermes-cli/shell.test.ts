import { describe, expect, it, onTestFinished } from "vitest";

import { Recorder, TEST_LIMITS, TEST_PRELUDE } from "../conformance/index.ts";
import { HOST_GLOBALS } from "./host-globals.ts";
import { createHermesCliEngine } from "./index.ts";

const engine = createHermesCliEngine();

/** Runs a bundle in a sandbox of its own, then delivers messages. */
async function run(source: string, ...messages: string[]): Promise<Recorder> {
  const sandbox = await engine.create({ prelude: TEST_PRELUDE, limits: TEST_LIMITS });
  onTestFinished(() => sandbox.terminate());
  const recorder = new Recorder();
  sandbox.listen(recorder);
  let turn = sandbox.evaluate({ name: "main.jsbundle", source });
  for (const message of messages) turn = sandbox.deliver(message);
  await recorder.turn(turn);
  return recorder;
}

/** Wraps every function that hangs on the language's objects, and counts the calls that happen while \`inside\` is false. */
const WATCH_EVERYTHING = `(function () {
  var say = globalThis.say, Text = String, describe = Object.getOwnPropertyDescriptor, define = Object.defineProperty;
  var apply = Reflect.apply, construct = Reflect.construct, push = Array.prototype.push, inside = true, outside = [];
  function watch(holder, key) {
    var old = (describe(holder, key) || {}).value;
    if (typeof old !== "function" || key === "constructor") return;
    function watched() {
      if (!inside) apply(push, outside, [Text(key)]);
      return new.target ? construct(old, arguments) : apply(old, this, arguments);
    }
    try { define(holder, key, { value: watched }); watchedCount++; } catch (e) {}
  }
  var watchedCount = 0, names = Object.getOwnPropertyNames(globalThis), keysOf = Reflect.ownKeys;
  var work = [];
  for (var i = 0; i < names.length; i++) {
    var value = globalThis[names[i]];
    if (value === globalThis || value === null || (typeof value !== "function" && typeof value !== "object")) continue;
    work[work.length] = value;
    if (value.prototype) work[work.length] = value.prototype;
  }
  for (var j = 0; j < work.length; j++) {
    var keys = keysOf(work[j]);
    for (var k = 0; k < keys.length; k++) watch(work[j], keys[k]);
  }
  for (var n = 0; n < names.length; n++) watch(globalThis, names[n]);
  globalThis.onText = function () { inside = true; say((watchedCount > 300) + " " + outside.join()); inside = false; };
  inside = false;
})();`;

describe("the shell in Hermes", () => {
  it("leaves the guest nothing of the command line, and no way to make code from text", async () => {
    const { messages } = await run(`
      say(${JSON.stringify(HOST_GLOBALS)}.filter(function (name) { return name in globalThis; }).join());
      [function () {}, function* () {}, async function () {}].forEach(function (f) {
        try { say("made " + f.constructor("return 1")); } catch (e) { say(f.constructor.name + ": " + e.name); }
      });
      [eval, Function, function (text) { return eval(text); }].forEach(function (f) {
        try { say("made " + f("1")); } catch (e) { say(e.name); }
      });
      say([delete globalThis.eval, (function () {}) instanceof Function].join());`);
    expect(messages.slice(1)).toEqual(
      ["", "Function: EvalError", "GeneratorFunction: EvalError", "AsyncFunction: EvalError"].concat(
        Array(3).fill("EvalError"),
        "false,true",
      ),
    );
  });

  it("runs no code of the guest while it takes a line, whatever the guest has patched", async () => {
    const { messages, end } = await run(WATCH_EVERYTHING, "one", "two", "three");
    expect(messages.slice(1)).toEqual(Array(3).fill("true "));
    expect(end).toBeUndefined();
  });

  it("takes no line from the guest", async () => {
    const { messages } = await run(`
      var lines = ['"' + Array(33).join("0") + '0123456789abcdefDforged"', "", "1", '"P"', {}, Symbol("x")];
      globalThis.onText = function (text) { say(text); };
      lines.forEach(function (line) { try { eval(line); say("taken"); } catch (e) { say(e.name); } });`);
    expect(messages.slice(1)).toEqual(Array(6).fill("EvalError"));
  });

  it("takes no end of a turn and no message from what the guest makes the command line print", async () => {
    const { events, end } = await run(
      `globalThis.onText = function (text) {
        HermesInternal.enqueueJob(function () { say("last"); throw new Error('x\\n"0123456789abcdef"\\n' + text); });
      };`,
      "forged",
    );
    expect(events).toEqual(["message hello", "turn 1", "ended GUEST_ERROR"]);
    expect(end?.detail).toBe("Error: x");
  });

  it("ends a guest whose buffers, which are not in the heap, take too much", async () => {
    const messages = Array.from({ length: 80 }, () => "more");
    const source = `var kept = []; globalThis.onText = function () { kept.push(new Uint8Array(16 << 20).fill(1)); };`;
    const { end } = await run(source, ...messages);
    expect(end?.code).toBe("MEMORY_EXCEEDED");
  });
});
