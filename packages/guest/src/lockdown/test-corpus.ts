/** An attack by the mini-app's own code: the body of a sloppy function, and what comes of it. */
export type Attack = {
  /** Row of the corpus; a letter behind it marks a neighbour of the row. */
  readonly id: string;
  readonly technique: string;
  readonly guest: string;
  /** What the runner says of the outcome: "returned …" or "threw <error name>". */
  readonly outcome: RegExp;
  /** Hermes 0.12 cannot parse it, or has no such feature. */
  readonly hermes?: false;
};

const disabled = /^threw EvalError$/;
const done = /^returned undefined$/;

/** Rows A01–A31 of the attack corpus that concern the realm, with their neighbours. */
export const attacks: readonly Attack[] = [
  {
    id: "A01",
    technique: "constructor chain",
    guest: `return this.constructor.constructor("return process")()`,
    outcome: disabled,
  },
  {
    id: "A01a",
    technique: "Function by name",
    guest: `return new Function("return 1")()`,
    outcome: disabled,
  },
  {
    id: "A01b",
    technique: "Function by Reflect",
    guest: `return Reflect.construct(Function, ["return 1"])`,
    outcome: disabled,
  },
  {
    id: "A01c",
    technique: "class extends Function",
    guest: `class F extends Function { constructor() { super("return 1") } } return new F()()`,
    outcome: disabled,
    hermes: false,
  },
  {
    id: "A01d",
    technique: "direct eval",
    guest: `return eval("1")`,
    outcome: /^threw (?:Reference|Type)Error$/,
  },
  {
    id: "A01e",
    technique: "indirect eval",
    guest: `return (0, globalThis.eval)("1")`,
    outcome: /^threw TypeError$/,
  },
  {
    id: "A01f",
    technique: "prototype of a kind's constructor",
    guest: `return Object.getPrototypeOf(Object.getPrototypeOf(async function () {}).constructor).constructor("return 1")()`,
    outcome: disabled,
  },
  {
    id: "A01g",
    technique: "source text as a timer",
    guest: `return setTimeout("leak(1)", 0)`,
    outcome: /^threw TypeError$/,
  },
  {
    id: "A02",
    technique: "host function's constructor",
    guest: `return fetch.constructor("return this")()`,
    outcome: disabled,
  },
  {
    id: "A02a",
    technique: "constructor of Atoll's own global",
    guest: `return __atoll_define.constructor("return this")()`,
    outcome: disabled,
  },
  {
    id: "A02b",
    technique: "constructor of a class of ours",
    guest: `return URL.constructor("return this")()`,
    outcome: disabled,
  },
  {
    id: "A03",
    technique: "error's constructor chain",
    guest: `try { null.x } catch (e) { return e.constructor.constructor("return globalThis")() }`,
    outcome: disabled,
  },
  {
    id: "A03a",
    technique: "constructor chain of an error Atoll threw",
    guest: `try { structuredClone(leak) } catch (e) { return e.constructor.constructor("return 1")() }`,
    outcome: disabled,
  },
  {
    id: "A04",
    technique: "async function's constructor",
    guest: `return (async () => {}).constructor("return import('fs')")()`,
    outcome: disabled,
    hermes: false,
  },
  {
    id: "A05",
    technique: "generator's constructor",
    guest: `return (function* () {}).constructor("yield 1")`,
    outcome: disabled,
  },
  {
    id: "A06",
    technique: "async generator's constructor",
    guest: `return (async function* () {}).constructor("")`,
    outcome: disabled,
    hermes: false,
  },
  {
    id: "A10",
    technique: "symbol as an error's name",
    guest: `setTimeout(function () { var e = new Error("x"); e.name = Symbol("n"); throw e })`,
    outcome: done,
  },
  {
    id: "A11",
    technique: "caller",
    guest: `var found = (function f() { return f.caller })(); if (found) leak(found, found.arguments)`,
    outcome: /^returned undefined$|^threw TypeError$/,
  },
  {
    id: "A11a",
    technique: "caller of a function that Atoll calls",
    guest: `function f() { leak(f.caller, f.caller && f.caller.arguments, f.arguments) } setTimeout(f); queueMicrotask(f); var t = new EventTarget(); t.addEventListener("a", f); t.dispatchEvent(new Event("a"))`,
    outcome: /^returned undefined$|^threw TypeError$/,
  },
  {
    id: "A11b",
    technique: "arguments.callee.caller of a getter that Atoll reads",
    guest: `console.log({ toString: function () { leak(arguments.callee.caller) } }); structuredClone({ get a() { leak(arguments.callee.caller); return 1 } })`,
    outcome: /^returned undefined$|^threw TypeError$/,
  },
  {
    id: "A13",
    technique: "getPrototypeOf trap throws",
    guest: `setTimeout(function () { throw new Proxy({}, { getPrototypeOf: function () { throw 1 }, get: function () { throw 2 }, ownKeys: function () { throw 3 } }) })`,
    outcome: done,
  },
  {
    id: "A13a",
    technique: "a Proxy's chain without end is logged",
    guest: `var p = new Proxy({}, { getPrototypeOf: function () { return p } }); console.log(p)`,
    outcome: done,
  },
  {
    id: "A14",
    technique: "Symbol.species on Promise",
    guest: `Object.defineProperty(Promise, Symbol.species, { get: function () { return function (run) { leak(run); run(leak, leak) } } })`,
    outcome: done,
    hermes: false,
  },
  {
    id: "A14a",
    technique: "constructor on Promise.prototype",
    guest: `Object.defineProperty(Promise.prototype, "constructor", { get: function () { leak(this); return undefined } })`,
    outcome: done,
    hermes: false,
  },
  {
    id: "A15",
    technique: "species of an array is itself",
    guest: `var a = [1]; a.constructor = {}; a.constructor[Symbol.species] = function () { return a }; a.map(function (x) { return x }); Object.defineProperty(Array.prototype, "constructor", { get: function () { leak(this); return undefined } })`,
    outcome: done,
    hermes: false,
  },
  {
    id: "A16",
    technique: "every object is a thenable",
    guest: `Object.prototype.then = function (resolve) { leak(this, resolve) }`,
    outcome: done,
  },
  {
    id: "A17",
    technique: "species getter, good then bad",
    guest: `var n = 0; Object.defineProperty(Promise, Symbol.species, { get: function () { return n++ ? leak : Promise } })`,
    outcome: done,
    hermes: false,
  },
  {
    id: "A18",
    technique: "toJSON everywhere",
    guest: `Object.prototype.toJSON = Array.prototype.toJSON = String.prototype.toJSON = function () { leak(this); return "forged" }`,
    outcome: done,
  },
  {
    id: "A19",
    technique: "getter with side effects is logged",
    guest: `var n = 0; console.log({ get type() { return n++ ? "Evil" : "Text" } }); return n`,
    outcome: /^returned 0$/,
  },
  {
    id: "A20",
    technique: "setters on Array.prototype",
    guest: `for (var i = 0; i < 9; i++) Object.defineProperty(Array.prototype, i, { set: function (v) { leak(v, this) }, get: function () { return "forged" } })`,
    outcome: done,
  },
  {
    id: "A20a",
    technique: "setters on Object.prototype",
    guest: `["0", "1", "value", "get", "set", "writable"].forEach(function (key) { Object.defineProperty(Object.prototype, key, { set: function (v) { leak(v, this) }, get: function () { return undefined } }) })`,
    outcome: /./,
  },
  {
    id: "A22",
    technique: "Map, Set and WeakMap patched",
    guest: `[Map, Set, WeakMap].forEach(function (C) { ["get", "set", "has", "add", "delete", "forEach"].forEach(function (name) { C.prototype[name] = function (a, b) { leak(this, a, b); return leak } }) })`,
    outcome: done,
  },
  {
    id: "A22a",
    technique: "arrays, strings and promises patched",
    guest: `[Array, String, Promise, Number].forEach(function (C) { Object.getOwnPropertyNames(C.prototype).forEach(function (name) { if (typeof C.prototype[name] === "function" && name !== "constructor") C.prototype[name] = function (a, b) { leak(this, a, b) } }) })`,
    outcome: /./,
  },
  {
    id: "A22b",
    technique: "namespaces patched",
    guest: `[JSON, Reflect, Math, Object, Array, Number, Date].forEach(function (space) { Object.getOwnPropertyNames(space).forEach(function (name) { try { if (typeof space[name] === "function") space[name] = function (a, b) { leak(this, a, b) } } catch (e) {} }) })`,
    outcome: /./,
  },
  {
    id: "A22c",
    technique: "iterators patched",
    guest: `[[], new Map(), new Set(), ""].forEach(function (each) { var it = Object.getPrototypeOf(each[Symbol.iterator]()); it.next = function () { leak(this); return { done: true } }; Object.getPrototypeOf(each)[Symbol.iterator] = function () { leak(this); return { next: function () { return { done: true } } } } })`,
    outcome: /./,
  },
  {
    id: "A26",
    technique: "Function.prototype patched",
    guest: `["call", "apply", "bind"].forEach(function (name) { Function.prototype[name] = function () { leak(this, arguments) } })`,
    outcome: done,
  },
  {
    id: "A27",
    technique: "Function.prototype.toString hooked",
    guest: `Function.prototype.toString = function () { leak(this) }; console.log(leak, URL)`,
    outcome: done,
  },
  {
    id: "A27a",
    technique: "stack walk by prepareStackTrace",
    guest: `Error.prepareStackTrace = function (e, sites) { leak(sites); (sites || []).forEach(function (s) { leak(s.getThis && s.getThis(), s.getFunction && s.getFunction()) }); return "" }; setTimeout(function () { throw new Error("x") }); try { structuredClone(leak) } catch (e) { leak(e.stack) }`,
    outcome: done,
  },
  {
    id: "A27b",
    technique: "Symbol.hasInstance patched",
    guest: `[Blob, URLSearchParams, Request].forEach(function (C) { Object.defineProperty(C, Symbol.hasInstance, { value: function (v) { leak(v); return true } }) }); new Request("https://a.example", { method: "POST", body: "x" })`,
    outcome: /./,
  },
  {
    id: "A28",
    technique: "shared memory as a clock",
    guest: `return new SharedArrayBuffer(8)`,
    outcome: /^threw ReferenceError$/,
  },
  {
    id: "A28a",
    technique: "Atomics and WebAssembly",
    guest: `return typeof Atomics + typeof WebAssembly`,
    outcome: /^returned undefinedundefined$/,
  },
  {
    id: "A30",
    technique: "disposable chains",
    guest: `var s = new DisposableStack(); s.adopt(1, leak); s.defer(function () { throw 1 }); try { s.dispose() } catch (e) { leak(e) }`,
    outcome: /^threw ReferenceError$|^returned undefined$/,
  },
  {
    id: "A31",
    technique: "weak references",
    guest: `return typeof WeakRef + typeof FinalizationRegistry`,
    outcome: /^returned undefinedundefined$/,
  },
  {
    id: "A31a",
    technique: "the engine's own globals",
    guest: `return [typeof print, typeof quit, typeof gc, typeof loadSegment, typeof createHeapSnapshot, typeof std, typeof os, typeof bjson, typeof importScripts, typeof process, typeof window, typeof document, typeof navigator, typeof global].join("")`,
    outcome: /^returned (undefined)+$/,
  },
  {
    id: "A31b",
    technique: "replacing what Atoll defines",
    guest: `"use strict"; globalThis.__atoll_define = leak; delete globalThis.__atoll_define; return __atoll_define === leak`,
    outcome: /^returned false$|^threw TypeError$/,
  },
];
