import type { Snippets } from "./snippets.ts";

/** Destructuring, parameters, spread, operators, literals. */
export const PATTERNS: Snippets = {
  "destructures with defaults and rests": {
    source: `const { a, b: { c = 3, ...d } = {}, ...e } = { a: 1, b: { x: 9 }, f: 5, g: 6 }; const [p, , q = 7, ...r] = [1, 2, undefined, 4, 5]; return [a, c, d, e, p, q, r];`,
    expected: [1, 3, { x: 9 }, { f: 5, g: 6 }, 1, 7, [4, 5]],
  },
  "assigns by destructuring": {
    source: `let a = 1, b = 2; [a, b] = [b, a]; const o = {}; ({ x: o.y, z: o["w"] = 3 } = { x: 1 }); return [a, b, o];`,
    expected: [2, 1, { y: 1, w: 3 }],
  },
  "destructures parameters": {
    source: `const f = ({ a, b = a + 1 } = {}, [c, d = c] = [5]) => [a, b, c, d]; return [f(), f({ a: 1 }, [2])];`,
    expected: [
      [null, null, 5, 5],
      [1, 2, 2, 2],
    ],
  },
  "computes names in patterns": {
    source: `const k = "x"; const { [k]: v, [k + "y"]: w = 2, ...rest } = { x: 1, z: 3 }; return [v, w, rest];`,
    expected: [1, 2, { z: 3 }],
  },
  "closes the iterator": {
    source: `
      const log = [];
      const it = {
        [Symbol.iterator]() {
          let n = 0;
          return {
            next() {
              return { value: n++, done: false };
            },
            return() {
              log.push("closed");
              return {};
            },
          };
        },
      };
      const [a, b] = it;
      return [a, b, log];
    `,
    expected: [0, 1, ["closed"]],
  },
  "evaluates in order": {
    source: `
      const log = [];
      const g = (n, v) => {
        log.push(n);
        return v;
      };
      const { [g("k1", "a")]: x = g("d1", 1), [g("k2", "b")]: y = g("d2", 2) } = { b: 5 };
      return [x, y, log];
    `,
    expected: [1, 5, ["k1", "d1", "k2"]],
  },
  "throws for null": {
    source: `try { const { a } = null; return "no"; } catch (e) { return e instanceof TypeError; }`,
    expected: true,
  },
  "evaluates defaults left to right": {
    source: `const f = (a, b = () => a, c = b()) => { a = 9; return [a, b(), c]; }; return f(1);`,
    expected: [9, 9, 1],
  },
  "counts parameters": {
    source: `return [function (a, b = 1, c) {}.length, ((...a) => 0).length, function ({ a }) {}.length];`,
    expected: [1, 0, 1],
  },
  "collects the rest": {
    source: `const f = (a, ...b) => [a, b]; return [f(1), f(1, 2, 3)];`,
    expected: [
      [1, []],
      [1, [2, 3]],
    ],
  },
  spreads: {
    source: `return [[..."ab", ...new Set([1, 1])], Math.max(...[1, 5, 2]), { ...{ a: 1 }, ...null, b: 2, ...[9] }, new Date(...[2020, 0, 2]).getDate()];`,
    expected: [["a", "b", 1], 5, { "0": 9, a: 1, b: 2 }, 2],
  },
  "fills holes when spreading": {
    source: `return [...[1, , 2]].map(String);`,
    expected: ["1", "undefined", "2"],
  },
  "calls template tags": {
    source: `const t = (s, ...v) => [s.raw.join("|"), s.join("|"), v, Object.isFrozen(s)]; return t\`a\\n\${1}b\${2}\`;`,
    expected: ["a\\n|b|", "a\n|b|", [1, 2], true],
  },
  "keeps one template object per place": {
    source: `const t = (s) => s; const f = () => t\`x\`; return [f() === f(), t\`x\` === t\`x\`];`,
    expected: [true, false],
  },
  "joins templates": {
    source: `const a = { toString() { return "T"; }, }; return \`x\${a}y\${1 + 1}\${\`n\${3}\`}\`;`,
    expected: "xTy2n3",
  },
  "keeps templates raw": { source: `return String.raw\`a\\u0041\${1}\\n\`;`, expected: "a\\u00411\\n" },
  "stops at ?.": {
    source: `
      const o = {
        a: {
          b() {
            return this.c;
          },
          c: 4,
        },
        n: null,
      };
      return [
        o?.a?.b(),
        o.x?.y.z.w,
        o.n?.[1],
        o.f?.(),
        o.a.b?.(),
        delete o?.a?.c,
        o.a.c === undefined,
        (o?.a).b === o.a.b,
      ];
    `,
    expected: [4, null, null, null, 4, true, true, true],
  },
  "assigns with ??=, ||= and &&=": {
    source: `let a = null, b = 0, c; a ??= 1; b ||= 2; c ??= 3; let d = 1; d &&= 5; const o = { get x() { return 0; }, }; return [a, b, c, d, o.x ?? 1, o.y ?? 2];`,
    expected: [1, 2, 3, 5, 0, 2],
  },
  "raises to powers": {
    source: `let x = 2; x **= 3; return [x, 2 ** (3 ** 2), (-2) ** 2, 2n ** 65n === 36893488147419103232n];`,
    expected: [8, 512, 4, true],
  },
  "reads all kinds of numbers": {
    source: `return [1_000, 0b101, 0o17, 0xff, 1e3];`,
    expected: [1000, 5, 15, 255, 1000],
  },
  "has BigInt": {
    source: `return [String(10n ** 20n), typeof 1n, BigInt.asUintN(8, 257n) === 1n, 5n / 2n === 2n];`,
    expected: ["100000000000000000000", "bigint", true, true],
  },
  "catches without a name": { source: `try { throw 1; } catch { return "c"; }`, expected: "c" },
  "closes the iterator when a loop is left": {
    source: `
      const log = [];
      const src = () => ({
        [Symbol.iterator]() {
          let i = 0;
          return {
            next: () => ({ value: i++, done: false }),
            return() {
              log.push("r");
              return {};
            },
          };
        },
      });
      const f = () => {
        for (const x of src()) if (x === 2) return x;
      };
      const r = [f()];
      for (const x of src()) {
        if (x === 1) break;
      }
      try {
        for (const x of src()) throw "e";
      } catch (e) {
        r.push(e);
      }
      return [r, log];
    `,
    expected: [
      [2, "e"],
      ["r", "r", "r"],
    ],
  },
  "walks a text by signs": {
    source: `const r = []; for (const c of "a😀b") r.push(c.length); return r;`,
    expected: [1, 2, 1],
  },
  "walks a map": {
    source: `const r = []; for (const [k, v] of new Map([[1, 2], [3, 4]])) r.push(k + v); return r;`,
    expected: [3, 7],
  },
  "assigns in the head of a loop": {
    source: `const o = {}; const r = []; for (o.x of [1, 2]) r.push(o.x); let a; for ([a] of [[5]]) r.push(a); return r;`,
    expected: [1, 2, 5],
  },
  "falls through in switch": {
    source: `const f = (x) => { let r = ""; switch (x) { case 1: r += "1"; case 2: r += "2"; break; default: r += "d"; } return r; }; return [f(1), f(2), f(3)];`,
    expected: ["12", "2", "d"],
  },
  "lets finally decide": {
    source: `const f = () => { try { return 1; } finally { return 2; } }; const g = () => { for (;;) { try { return 1; } finally { break; } } return 3; }; return [f(), g()];`,
    expected: [2, 3],
  },
  "has symbols": {
    source: `const s = Symbol("d"); const o = { [s]: 1 }; return [o[s], s.description, Object.getOwnPropertySymbols(o).length, typeof s, String(s)];`,
    expected: [1, "d", 1, "symbol", "Symbol(d)"],
  },
  "has proxies": {
    source: `const p = new Proxy({}, { get: (t, k) => k + "!", has: () => true }); return [p.x, "q" in p];`,
    expected: ["x!", true],
  },
  "has collections": {
    source: `const m = new Map([["a", 1]]); const s = new Set([1, 2]); return [[...m.entries()], [...s], m.get("a"), new WeakMap([[m, 1]]).get(m)];`,
    expected: [[["a", 1]], [1, 2], 1, 1],
  },
  sorts: {
    source: `return [[3, 1, 2].sort((a, b) => a - b), [..."hello"].sort().join("")];`,
    expected: [[1, 2, 3], "ehllo"],
  },
  stringifies: {
    source: `return JSON.stringify({ d: new Date(0), u: undefined, n: [undefined, NaN], b: { toJSON() { return "J"; }, }, });`,
    expected: '{"d":"1970-01-01T00:00:00.000Z","n":[null,null],"b":"J"}',
  },
  "takes the last of a list": { source: `let a = (1, 2); return a;`, expected: 2 },
  "names functions": {
    source: `
      const a = () => {},
        b = function () {},
        c = class {};
      const o = { d() {}, e: () => {} };
      let f;
      f = () => {};
      return [a.name, b.name, c.name, o.d.name, o.e.name, f.name];
    `,
    expected: ["a", "b", "c", "d", "e", "f"],
  },
};
