import type { Attack } from "./attack.ts";
import { RAW_SEND_MARK } from "./attack.ts";

/** Says which names of the host's world the function in `make` can see. */
const seesHost = (make: string): string => `
  var names = "process,require,module,Buffer,window,self,document,postMessage,importScripts,WebAssembly,fetch,XMLHttpRequest,print,quit,gc,loadFile,std,os";
  var found = ${make}("return " + JSON.stringify(names) + ".split(',').filter(function (n) { try { return (0, eval)('typeof ' + n) !== 'undefined' } catch (e) { return typeof globalThis[n] !== 'undefined' } }).join()")();
  return found ? "escaped: sees " + found : "sees nothing of the host";`;

/** Calls every function in \`loot\` with the mark, in the hope that one is the raw \`send\`. */
const tryLoot = `
  for (var i = 0; i < loot.length; i++) { try { loot[i]("${RAW_SEND_MARK}"); } catch (e) {} }
  return "tried " + loot.length + " functions";`;

/** Runs \`install\`, makes the prelude's own code work, then tries what was caught. */
const catchFunctions = (install: string): string => `
  var loot = [];
  function keep(value) { if (typeof value === "function" && loot.length < 1000) loot.push(value); }
  ${install}
  console.log("provoke"); Promise.resolve().then(function () {}); new Error("x").stack;
  ${tryLoot}`;

/** Group A: ways out of the guest's world. */
export const ESCAPES: readonly Attack[] = [
  {
    id: "A01",
    technique: "constructor chain",
    expected: "blocked",
    payload: seesHost("globalThis.constructor.constructor"),
  },
  {
    id: "A02",
    technique: "constructor of a function of the prelude",
    expected: "blocked",
    needs: "lockdown",
    payload: `console.log.constructor("return this")(); return "escaped: made code from text";`,
  },
  {
    id: "A03",
    technique: "constructor chain of an engine's error",
    expected: "blocked",
    payload: `var C; try { null.x; } catch (e) { C = e.constructor.constructor; } ${seesHost("C")}`,
  },
  {
    id: "A03a",
    technique: "constructor chain of a stack overflow's error",
    expected: "contained",
    payload: `var C; try { (function f() { f(); })(); } catch (e) { C = e.constructor.constructor; } ${seesHost("C")}`,
  },
  ...["async function () {}", "function* () {}", "async function* () {}", "function () {}"].map(
    (source, index): Attack => ({
      id: `A0${4 + index}`,
      technique: `constructor of ${source}`,
      expected: "blocked",
      needs: "lockdown",
      payload: `(${source}).constructor("return 1"); return "escaped: made code from text";`,
    }),
  ),
  {
    id: "A07a",
    technique: "eval, direct and indirect",
    expected: "blocked",
    needs: "lockdown",
    payload: `var direct, indirect; try { direct = eval("1"); } catch (e) {} try { indirect = (0, eval)("1"); } catch (e) {}
      return direct === 1 || indirect === 1 ? "escaped: eval works" : "no eval";`,
  },
  {
    id: "A07b",
    technique: "Reflect.construct of a hidden Function",
    expected: "blocked",
    needs: "lockdown",
    payload: `var F = Object.getPrototypeOf(function () {}).constructor; Reflect.construct(F, ["return 1"], Object); return "escaped: made code from text";`,
  },
  {
    id: "A10",
    technique: "error named by a symbol",
    expected: "contained",
    source: () => `var e = new Error("x"); e.name = Symbol("n"); throw e;`,
  },
  {
    id: "A11",
    technique: "caller and callee",
    expected: "blocked",
    payload: `var loot = []; function look() { try { for (var f = look.caller, n = 0; f && n < 50; f = f.caller, n++) loot.push(f); } catch (e) {}
      try { for (var g = arguments.callee, m = 0; g && m < 50; g = g.caller, m++) if (g !== look) loot.push(g); } catch (e) {} }
      look(); loot = loot.filter(function (f) { return ("" + f).indexOf("send") >= 0 && ("" + f).indexOf("loot") < 0; }); ${tryLoot}`,
  },
  {
    id: "A13",
    technique: "thrown proxy whose traps throw",
    expected: "contained",
    source: () =>
      `throw new Proxy({}, { getPrototypeOf: function () { throw 1; }, get: function () { throw 2; }, has: function () { throw 3; } });`,
  },
  {
    id: "A13a",
    technique: "thrown object whose message loops",
    expected: "contained",
    source: () => `throw { get message() { for (;;); } };`,
  },
  {
    id: "A13b",
    technique: "thrown values of every kind",
    expected: "contained",
    source: () => `throw Object.create(null);`,
  },
  { id: "A13c", technique: "thrown symbol", expected: "contained", source: () => `throw Symbol("s");` },
  {
    id: "A13d",
    technique: "thrown error of 32 MB",
    expected: "contained",
    source: () => `throw new Error(new Array(33554432).join("x"));`,
  },
  {
    id: "A13e",
    technique: "thrown error that says it is out of memory",
    expected: "contained",
    source: () => `throw { name: "InternalError", message: "out of memory" };`,
  },
  {
    id: "A14",
    technique: "Symbol.species of a promise",
    expected: "blocked",
    payload: `function P(run) { return new Promise(run); } P[Symbol.species] = P; var p = Promise.resolve(1); p.constructor = P; p.then(function () {}); return "ran";`,
  },
  {
    id: "A15",
    technique: "species of an array that is itself",
    expected: "blocked",
    payload: `var a = [1, 2, 3]; a.constructor = {}; a.constructor[Symbol.species] = function () { return a; }; a.map(function (x) { return x; }); return "ran";`,
  },
  {
    id: "A20",
    technique: "setter on Array.prototype catches what the prelude queues",
    expected: "blocked",
    needs: "lockdown",
    payload: catchFunctions(
      `for (var k = 0; k < 8; k++) (function (k) { Object.defineProperty(Array.prototype, k, { configurable: true, set: function (v) { keep(v); if (v && typeof v === "object") for (var q in v) keep(v[q]); Object.defineProperty(this, k, { value: v, writable: true, configurable: true, enumerable: true }); } }); })(k);`,
    ),
  },
  ...[
    [
      "A22",
      "Map, WeakMap and Array methods are replaced",
      `[[Map.prototype, "set"], [Map.prototype, "get"], [WeakMap.prototype, "set"], [Array.prototype, "push"], [Array.prototype, "slice"], [Array.prototype, "join"]]`,
    ],
    [
      "A26",
      "call, apply and bind are replaced",
      `[[Function.prototype, "call"], [Function.prototype, "apply"], [Function.prototype, "bind"], [Reflect, "apply"]]`,
    ],
    [
      "A27",
      "toString, toJSON and stringify are replaced",
      `[[Function.prototype, "toString"], [JSON, "stringify"], [Object.prototype, "toString"], [String.prototype, "slice"], [Promise.prototype, "then"]]`,
    ],
  ].map(([id = "", technique = "", methods = ""]): Attack => ({
    id,
    technique,
    expected: "blocked",
    needs: "lockdown",
    payload: catchFunctions(
      `${methods}.forEach(function (at) { var old = at[0][at[1]]; at[0][at[1]] = function () { keep(this); for (var i = 0; i < arguments.length; i++) keep(arguments[i]); return Reflect.apply ? old.apply === undefined ? undefined : Reflect.apply(old, this, arguments) : undefined; }; });`,
    ),
  })),
  {
    id: "A27a",
    technique: "every function reachable from the globals is called",
    expected: "blocked",
    needs: "lockdown",
    payload: `var loot = [], seen = new Set(), work = [globalThis];
      while (work.length && loot.length < 5000) { var o = work.pop(); if ((typeof o !== "object" && typeof o !== "function") || o === null || seen.has(o)) continue; seen.add(o);
        if (typeof o === "function" && !/native code/.test(Function.prototype.toString.call(o))) loot.push(o);
        Reflect.ownKeys(o).forEach(function (k) { var d = Reflect.getOwnPropertyDescriptor(o, k); if (d) work.push(d.value, d.get, d.set); }); work.push(Object.getPrototypeOf(o)); }
      ${tryLoot}`,
  },
  {
    id: "A28",
    technique: "shared memory as a clock",
    expected: "blocked",
    needs: "lockdown",
    payload: `return typeof SharedArrayBuffer !== "undefined" || typeof Atomics !== "undefined" ? "escaped: shared memory" : "none";`,
  },
  {
    id: "A30",
    technique: "disposal chains",
    expected: "blocked",
    payload: `if (typeof DisposableStack === "undefined") return "none"; var s = new DisposableStack(); s.defer(function () { throw 1; }); s.defer(function () { throw 2; }); try { s.dispose(); } catch (e) { return "threw " + typeof e; }`,
  },
  {
    id: "A31",
    technique: "finalizers and weak references",
    expected: "blocked",
    payload: `if (typeof FinalizationRegistry === "undefined") return "none"; var r = new FinalizationRegistry(function () { throw 1; }); for (var i = 0; i < 1e4; i++) r.register({}, i); return "ran";`,
  },
  {
    id: "A33",
    technique: "100,000 unhandled rejections",
    expected: "contained",
    payload: `for (var i = 0; i < 1e5; i++) Promise.reject(null); return "ran";`,
  },
  {
    id: "A33a",
    technique: "import() of a module of the host",
    expected: "contained",
    source: () =>
      `import("fs").then(function () { console.log("attack:escaped by import"); }, function () {}); import("os").catch(function () {});`,
  },
  {
    id: "A35",
    technique: "200,000 objects held by a promise job",
    expected: "contained",
    payload: `Promise.resolve().then(function () { globalThis.kept = []; for (var i = 0; i < 2e5; i++) kept.push({ i: i }); }); return "ran";`,
  },
];
