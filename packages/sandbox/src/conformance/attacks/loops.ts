import type { Attack } from "./attack.ts";

const row = (id: string, technique: string, payload: string): Attack => ({
  id,
  technique,
  payload,
  expected: "contained",
});

const HUGE = "{ length: Math.pow(2, 53) - 1 }";
/** An array method over an array-like that never ends. */
const overHuge = (method: string, args = "0"): string =>
  `return Array.prototype.${method}.call(${HUGE}, ${args});`;

/** Group B, time: loops in guest code, which an engine may interrupt, and in native code, which only the watchdog ends. */
export const LOOPS: readonly Attack[] = [
  row("B01", "loop", `for (;;);`),
  row("B01a", "loop in a getter", `var o = { get x() { for (;;); } }; return o.x;`),
  row(
    "B01b",
    "loop in a proxy's trap",
    `return new Proxy({}, { ownKeys: function () { for (;;); } }), Object.keys(new Proxy({}, { ownKeys: function () { for (;;); } }));`,
  ),
  row(
    "B01c",
    "loop in toString while an error is described",
    `throw { toString: function () { for (;;); } };`,
  ),
  row(
    "B01d",
    "loop in a generator",
    `function* g() { for (;;) yield 1; } var n = 0; for (var it = g(); ; ) n += it.next().value;`,
  ),
  row(
    "B01e",
    "spread of an iterator without end",
    `var it = {}; it[Symbol.iterator] = function () { return { next: function () { return { done: false }; } }; }; return Array.from(it);`,
  ),
  row(
    "B01f",
    "destructuring and closing of iterators without end",
    `var it = {}; it[Symbol.iterator] = function () { return { next: function () { return { done: false }; }, return: function () { for (;;); } }; }; for (var x of it) break;`,
  ),
  row(
    "B01g",
    "Promise.all over an iterator without end",
    `var it = {}; it[Symbol.iterator] = function () { return { next: function () { return { done: false, value: 1 }; } }; }; Promise.all(it);`,
  ),
  row(
    "B01h",
    "loop while a class is made from a proxy",
    `return Reflect.construct(function () {}, [], new Proxy(function () {}, { get: function () { for (;;); } }));`,
  ),
  row("B02", "microtask starvation", `(function f() { Promise.resolve().then(f); })();`),
  row(
    "B02a",
    "thenable that resolves to itself for ever",
    `function T() {} T.prototype.then = function (r) { r(new T()); }; Promise.resolve(new T());`,
  ),
  row(
    "B02b",
    "microtasks that double",
    `(function f() { Promise.resolve().then(f); Promise.resolve().then(f); })();`,
  ),
  row("B02c", "loop in a microtask", `Promise.resolve().then(function () { for (;;); });`),
  row("B02d", "rejections without end", `(function f() { Promise.reject(0).catch(f); })();`),
  row("B03", "swallowed interrupt", `for (;;) { try { for (;;); } catch (e) {} }`),
  row(
    "B03a",
    "interrupt swallowed by a promise",
    `function f() { return new Promise(function () { for (;;); }).catch(f); } f();`,
  ),
  row("B04", "recursion in finally", `function f() { try { for (;;); } finally { f(); } } f();`),
  row(
    "B04a",
    "return in finally",
    `function f() { for (;;) { try { for (;;); } finally { continue; } } } f();`,
  ),
  row("B05", "regular expression that backtracks", `return /^(a+)+$/.test(new Array(41).join("a") + "!");`),
  row(
    "B05a",
    "regular expression with a reference that backtracks",
    `return /^(.*)*\\1$/.test(new Array(41).join("ab") + "!");`,
  ),
  row(
    "B05b",
    "replace with a regular expression that backtracks",
    `return new Array(200).join("x").replace(/(x+x+)+y/g, "");`,
  ),
  row(
    "B05c",
    "split with a look-ahead that backtracks",
    `return new Array(50).join("a").split(/(?=(a+)+b)/);`,
  ),
  row("B06", "native loop: indexOf", overHuge("indexOf")),
  row("B06a", "native loop: includes", overHuge("includes", "1")),
  row("B06b", "native loop: fill", overHuge("fill")),
  row("B06c", "native loop: copyWithin", overHuge("copyWithin", "1, 0")),
  row("B06d", "native loop: reverse", overHuge("reverse", "")),
  row("B06e", "native loop: splice", overHuge("splice", "0, 1")),
  row(
    "B06f",
    "native loop: unshift",
    `return Array.prototype.unshift.call({ length: Math.pow(2, 53) - 2 }, 1);`,
  ),
  row("B06g", "native loop: shift", overHuge("shift", "")),
  row("B06h", "native loop: join", overHuge("join", `""`)),
  row("B06i", "native loop: sort", overHuge("sort", "")),
  row(
    "B06j",
    "native loop: concat of something spreadable",
    `var o = { length: Math.pow(2, 53) - 1 }; o[Symbol.isConcatSpreadable] = true; return [].concat(o);`,
  ),
  row("B06k", "native loop: Array.from", `return Array.from(${HUGE});`),
  row("B06l", "native loop: apply", `return Math.max.apply(null, { length: 4294967295 });`),
  row("B06m", "native loop: flat", overHuge("flat", "")),
  row(
    "B06n",
    "native loop: toSorted, toReversed, with",
    `var a = Array.prototype, l = { length: 4294967295 }; if (a.toReversed) a.toReversed.call(l); if (a.with) a.with.call(l, 0, 1); for (;;);`,
  ),
  row(
    "B07",
    "native loop: lastIndexOf of a sparse array",
    `var a = []; a.length = 4294967295; return a.lastIndexOf(1);`,
  ),
  row(
    "B08",
    "native loop: join of a sparse array",
    `var a = []; a.length = 4294967295; return a.join("x").length;`,
  ),
  row("B09", "native loop: String.raw", `return String.raw({ raw: ${HUGE} });`),
  row(
    "B10",
    "native loop: JSON.stringify of an array-like proxy",
    `var p = new Proxy([], { get: function (t, k) { return k === "length" ? Math.pow(2, 53) - 1 : t[k]; } }); return JSON.stringify(p);`,
  ),
  row(
    "B10a",
    "JSON.stringify of objects that toJSON makes for ever",
    `function T() {} T.prototype.toJSON = function () { return { x: new T() }; }; return JSON.stringify(new T());`,
  ),
  row(
    "B10b",
    "JSON.parse with a reviver that grows what it visits",
    `var n = 0; return JSON.parse("[0]", function (k, v) { if (n++ < 1e9) this[k + "0"] = [0]; for (;;); });`,
  ),
  row(
    "B11",
    "native loop: replaceAll that grows",
    `var s = new Array(1e6).join("a"); for (;;) s = s.replace(/a/g, "aa").slice(0, 1e6);`,
  ),
  row(
    "B11a",
    "native loop: comparison of long equal strings",
    `var a = new Array(4e6).join("ab"), b = new Array(4e6).join("ab"); for (;;) if (a === b + "") continue;`,
  ),
  row("B19", "sort whose callback never returns", `return [1, 2].sort(function () { for (;;); });`),
  row(
    "B19a",
    "callbacks of map, replace and reviver that never return",
    `return "a".replace(/a/, function () { for (;;); });`,
  ),
  row("B19b", "valueOf that never returns", `return +{ valueOf: function () { for (;;); } };`),
  row(
    "B19c",
    "sort whose callback lies",
    `var n = 0; for (;;) [3, 1, 2, 5, 4].sort(function () { return ++n % 3 - 1; });`,
  ),
  row("B22", "dates without end", `for (;;) new Date(1e15).toLocaleString();`),
];
