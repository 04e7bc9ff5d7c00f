import type { SandboxLimits, Script } from "../engine.ts";

/**
 * The smallest prelude that the suite can test with, in ES5: bundles get `console.log` and `__atoll_define` as in a real one, `onText` is
 * called with each message, and nothing is locked down or caught.
 */
export const TEST_PRELUDE: Script = {
  name: "test-prelude.js",
  source: `(function (send) {
  globalThis.console = { log: function (value) { send("log:" + value); } };
  globalThis.say = function (value) { send(value); };
  globalThis.__atoll_define = function (name, deps, factory) { factory(function () {}, {}); };
  send("hello");
  return function (text) { if (globalThis.onText) globalThis.onText(text); };
})`,
};

/** Reports the names of the globals that a blank has, and whether the shell left a way to \`send\`. */
export const GLOBALS_PRELUDE: Script = {
  name: "globals-prelude.js",
  source: `(function (send) {
  send(Object.getOwnPropertyNames(globalThis).join());
  return function () {};
})`,
};

export const TEST_LIMITS: SandboxLimits = {
  heapBytes: 32 * 1024 * 1024,
  stackBytes: 512 * 1024,
  turnMs: 1_000,
  messagesPerTurn: 100,
  messageLength: 64 * 1024,
};

/** Turn time for attacks that are expected to use all of it. */
export const ATTACK_TURN_MS = 100;

/** Globals of ECMAScript as of 2026; an engine may lack some. */
export const STANDARD_GLOBALS: ReadonlySet<string> = new Set(
  (
    "AggregateError Array ArrayBuffer AsyncDisposableStack Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date DisposableStack " +
    "Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Iterator " +
    "JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String SuppressedError " +
    "Symbol SyntaxError Temporal TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet " +
    "decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt undefined unescape"
  ).split(" "),
);
