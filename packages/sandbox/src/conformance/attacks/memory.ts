import type { Attack } from "./attack.ts";

const row = (id: string, technique: string, payload: string): Attack => ({
  id,
  technique,
  payload,
  expected: "contained",
});
/** The sandbox must survive these: the guest gets an error it can catch. */
const survived = (id: string, technique: string, payload: string): Attack => ({
  id,
  technique,
  payload,
  expected: "blocked",
});

/** Group B, memory and stack. */
export const MEMORY: readonly Attack[] = [
  row("B12", "array to string", `return (new Array(1e9) + "").length;`),
  row("B12a", "array of a billion filled", `return new Array(1e9).fill(0).length;`),
  row("B13", "string doubling", `var s = "x"; for (;;) s += s;`),
  row(
    "B13a",
    "string doubling, errors swallowed",
    `var s = "x", kept = []; for (;;) { try { s += s; } catch (e) { kept.push(s + kept.length); s = "x"; } }`,
  ),
  survived(
    "B13b",
    "repeat to 2^30",
    `try { "x".repeat(Math.pow(2, 30)).length; } catch (e) { return "threw"; } return "ran";`,
  ),
  row(
    "B13c",
    "padEnd in a loop",
    `var kept = []; for (var i = 0; ; i++) kept.push("x".padEnd(1e6 + i, "yz"));`,
  ),
  row("B14", "BigInt tower", `var x = BigInt(3); for (;;) x = x * x;`),
  row("B14a", "BigInt power", `return String(BigInt(2) ** BigInt(1000000)).length;`),
  row("B14b", "BigInt power without bound", `return BigInt(2) ** (BigInt(2) ** BigInt(40));`),
  row("B14c", "BigInt shift without bound", `return BigInt(1) << (BigInt(1) << BigInt(33));`),
  row("B14d", "BigInt of a long text", `return BigInt(new Array(3e6).join("7")) > BigInt(0);`),
  row(
    "B16",
    "stringify of 100,000 nested objects",
    `var o = {}; for (var i = 0; i < 1e5; i++) o = { o: o }; try { JSON.stringify(o); } catch (e) { return "threw"; } return "ran";`,
  ),
  survived(
    "B17",
    "deep recursion",
    `try { (function f() { f(); })(); } catch (e) { return "threw " + e.name; }`,
  ),
  row(
    "B17a",
    "deep recursion through map",
    `try { (function f() { [1].map(f); })(); } catch (e) { return "threw"; }`,
  ),
  row(
    "B17b",
    "deep recursion through a getter",
    `var o = { get x() { return this.x; } }; try { o.x; } catch (e) { return "threw"; }`,
  ),
  row(
    "B17c",
    "deep recursion through toString",
    `var a = []; a[0] = { toString: function () { return "" + a[0]; } }; try { "" + a; } catch (e) { return "threw"; }`,
  ),
  row(
    "B17d",
    "deep recursion through sort",
    `try { (function f() { [2, 1].sort(f); })(); } catch (e) { return "threw"; }`,
  ),
  row(
    "B17e",
    "deep recursion through replace",
    `try { (function f() { "a".replace(/a/, f); })(); } catch (e) { return "threw"; }`,
  ),
  row(
    "B17f",
    "deep recursion through a reviver",
    `try { (function f() { JSON.parse("1", f); })(); } catch (e) { return "threw"; }`,
  ),
  row(
    "B17g",
    "deep recursion through toJSON",
    `try { (function f() { JSON.stringify({ toJSON: f }); })(); } catch (e) { return "threw"; }`,
  ),
  row(
    "B17h",
    "deep recursion through generators",
    `function* g() { yield* g(); } try { g().next(); } catch (e) { return "threw"; }`,
  ),
  row(
    "B17i",
    "deep recursion through growing arguments",
    `try { (function f() { f.apply(null, [].slice.call(arguments).concat(1)); })(); } catch (e) { return "threw"; }`,
  ),
  row(
    "B17j",
    "deep recursion through construct",
    `try { (function F() { Reflect.construct(F, []); })(); } catch (e) { return "threw"; }`,
  ),
  row(
    "B17k",
    "deep recursion that catches and goes on",
    `(function f() { try { f(); } catch (e) { f(); } })();`,
  ),
  row(
    "B17l",
    "chain of 100,000 proxies",
    `var p = {}; for (var i = 0; i < 1e5; i++) p = new Proxy(p, {}); try { p.x; } catch (e) { return "threw"; }`,
  ),
  row(
    "B17m",
    "chain of 100,000 bound functions",
    `var f = function () {}; for (var i = 0; i < 1e5; i++) f = f.bind(null); try { f(); } catch (e) { return "threw"; }`,
  ),
  row(
    "B17n",
    "chain of 100,000 prototypes",
    `var o = {}; for (var i = 0; i < 1e5; i++) o = Object.create(o); return "x" in o;`,
  ),
  row(
    "B17o",
    "flat of 100,000 nested arrays",
    `var a = []; for (var i = 0; i < 1e5; i++) a = [a]; try { a.flat(Infinity); } catch (e) { return "threw"; }`,
  ),
  row(
    "B17p",
    "join of 100,000 nested arrays",
    `var a = []; for (var i = 0; i < 1e5; i++) a = [a]; try { "" + a; } catch (e) { return "threw"; }`,
  ),
  row(
    "B17q",
    "release of a list of 1,000,000 links",
    `var o = null; for (var i = 0; i < 1e6; i++) o = { o: o }; o = null; return "ran";`,
  ),
  row(
    "B17r",
    "flattening of a rope of 1,000,000 parts",
    `var s = ""; for (var i = 0; i < 1e6; i++) s = "a" + s + "b"; return s.charCodeAt(5);`,
  ),
  row(
    "B18",
    "normalize of 3,000,000 marks",
    `return new Array(3e6).join("\\u0308\\u0301").normalize("NFD").length;`,
  ),
  row(
    "B18a",
    "regular expression of 50,000 groups",
    `try { new RegExp(new Array(5e4).join("(a)")).test("a"); } catch (e) { return "threw"; }`,
  ),
  row(
    "B18b",
    "regular expression of 100,000 nested groups",
    `try { new RegExp(new Array(1e5).join("(") + new Array(1e5).join(")")); } catch (e) { return "threw"; }`,
  ),
  row(
    "B18c",
    "regular expression with counted repeats in repeats",
    `try { return /(((a{1,1000}){1,1000}){1,1000}){1,1000}/.test(new Array(1e4).join("a")); } catch (e) { return "threw"; }`,
  ),
  row("B24", "buffers without end", `var kept = []; for (;;) kept.push(new Uint8Array(1 << 20).fill(1));`),
  row(
    "B24a",
    "one buffer of 8 GB",
    `try { new ArrayBuffer(8 * Math.pow(2, 30)); } catch (e) { return "threw"; }`,
  ),
  row(
    "B24b",
    "buffers without end, errors swallowed",
    `var kept = []; for (;;) { try { kept.push(new Uint8Array(1 << 20)); } catch (e) { for (;;) { try { kept.push({}); } catch (_) {} } } }`,
  ),
  row("B25", "objects without end", `var kept = []; for (;;) kept.push({ a: kept.length });`),
  row("B25a", "map without end", `var m = new Map(); for (var i = 0; ; i++) m.set(i, m);`),
  row("B25b", "properties without end", `var o = {}; for (var i = 0; ; i++) o["k" + i] = i;`),
  row("B25c", "symbols without end", `var kept = []; for (var i = 0; ; i++) kept.push(Symbol.for("k" + i));`),
  row(
    "B25d",
    "closures without end",
    `var f = function () {}; for (;;) f = (function (g) { return function () { return g; }; })(f);`,
  ),
  row(
    "B25e",
    "promises without end in one turn",
    `var kept = []; for (;;) kept.push(new Promise(function () {}));`,
  ),
  row(
    "B25f",
    "last words when memory is gone",
    `var kept = []; try { for (;;) kept.push(new Array(1000).fill(kept)); } catch (e) { throw e; }`,
  ),
];
