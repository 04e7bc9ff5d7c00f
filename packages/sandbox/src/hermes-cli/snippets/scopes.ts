import type { Snippets } from "./snippets.ts";

/** What `let`, `const` and functions see. */
export const SCOPES: Snippets = {
  "gives let a binding per turn of a loop": {
    source: `const f = []; for (let i = 0; i < 3; i++) f.push(() => i); return f.map((g) => g());`,
    expected: [0, 1, 2],
  },
  "carries changes in the body on to the next turn": {
    source: `const f = []; for (let i = 0; i < 6; i++) { f.push(() => i); i++; } return f.map((g) => g());`,
    expected: [1, 3, 5],
  },
  "gives const a binding per element, destructured": {
    source: `const f = []; for (const [a, { b = 2 }] of [[1, {}], [3, { b: 4 }]]) f.push(() => a + b); return f.map((g) => g());`,
    expected: [3, 7],
  },
  "gives const a binding per key": {
    source: `const f = []; for (const k in { x: 1, y: 2 }) f.push(() => k); return f.map((g) => g());`,
    expected: ["x", "y"],
  },
  "gives names in a loop's body a binding per turn": {
    source: `const f = []; for (var i = 0; i < 3; i++) { let j = i * 2; const k = j + 1; f.push(() => [j, k]); } return f.map((g) => g());`,
    expected: [
      [0, 1],
      [2, 3],
      [4, 5],
    ],
  },
  "starts a let without a value anew each turn": {
    source: `const r = []; for (let i = 0; i < 3; i++) { let x; r.push(x); x = i; (() => x)(); } return r.map(String);`,
    expected: ["undefined", "undefined", "undefined"],
  },
  "does so in while": {
    source: `const f = []; let n = 0; while (n < 3) { const m = n++; f.push(() => m); } return f.map((g) => g());`,
    expected: [0, 1, 2],
  },
  "does so in do": {
    source: `const f = []; let n = 0; do { const m = n++; f.push(() => m); } while (n < 3); return f.map((g) => g());`,
    expected: [0, 1, 2],
  },
  "leaves loops with closures by label": {
    source: `
      const f = [];
      outer: for (let i = 0; i < 3; i++) {
        for (let j = 0; j < 3; j++) {
          if (j === 2) continue outer;
          if (i === 2) break outer;
          f.push(() => [i, j]);
        }
      }
      return f.map((g) => g());
    `,
    expected: [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
  },
  "returns from a loop with closures": {
    source: `const g = () => { for (let i = 0; i < 5; i++) { const h = () => i; if (i === 3) return h(); } }; return g();`,
    expected: 3,
  },
  "keeps this and arguments in a loop with closures": {
    source: `return function () { const f = []; for (let i = 0; i < 2; i++) f.push(() => [this.v, arguments[0], i]); return f.map((g) => g()); }.call({ v: 1 }, 2);`,
    expected: [
      [1, 2, 0],
      [1, 2, 1],
    ],
  },
  "keeps names of inner blocks apart": {
    source: `let x = 1; { let x = 2; { let x = 3; } } const f = () => x; return f();`,
    expected: 1,
  },
  "keeps names in switch apart": {
    source: `const f = (v) => { switch (v) { case 1: { let a = 1; return () => a; } default: let b = 2; return () => b; } }; return [f(1)(), f(2)()];`,
    expected: [1, 2],
  },
  "makes a function per turn": {
    source: `const r = []; for (let i = 0; i < 2; i++) { function g() { return i; } r.push(g); } return r.map((g) => g());`,
    expected: [0, 1],
  },
  "goes on from a try with closures": {
    source: `const r = []; for (let i = 0; i < 3; i++) { try { if (i === 1) continue; r.push(() => i); } finally { r.push(() => "f" + i); } } return r.map((f) => f());`,
    expected: [0, "f0", "f1", 2, "f2"],
  },
  "gives let a binding per turn in a generator": {
    source: `function* g() { for (let i = 0; i < 3; i++) { yield () => i; } } return [...g()].map((f) => f());`,
    expected: [0, 1, 2],
  },
  "gives let a binding per turn around await": {
    source: `
      const r = [];
      for (let i = 0; i < 3; i++) {
        await null;
        r.push(() => i);
      }
      for (const x of [1, 2]) {
        if (x === 2) continue;
        r.push(() => x);
      }
      return r.map((f) => f());
    `,
    expected: [0, 1, 2, 1],
  },
  "leaves outer loops by label": {
    source: `
      const r = [];
      a: for (const x of [1, 2, 3]) {
        b: for (const y of [1, 2, 3]) {
          if (y === 2) continue a;
          if (x === 3) break a;
          r.push([x, y]);
        }
      }
      c: {
        r.push("c");
        break c;
      }
      return r;
    `,
    expected: [[1, 1], [2, 1], "c"],
  },
  "makes esbuild's getters of exports": {
    source: `
      var __defProp = Object.defineProperty;
      var __export = (t, all) => {
        for (var n in all) __defProp(t, n, { get: all[n], enumerable: true });
      };
      var __getOwn = Object.getOwnPropertyNames;
      var copy = (to, from) => {
        for (let key of __getOwn(from)) __defProp(to, key, { get: () => from[key], enumerable: true });
        return to;
      };
      const a = {};
      __export(a, { x: () => 1, y: () => 2 });
      const b = copy({}, a);
      return [b.x, b.y];
    `,
    expected: [1, 2],
  },
  "hoists var and functions": {
    source: `return [typeof f, typeof v, (function () { return g(); function g() { return 1; } })()]; var v = 1; function f() {}`,
    expected: ["function", "undefined", 1],
  },
  "keeps a function in its block in strict code": {
    source: `"use strict"; let r; { function q() { return 1; } r = q(); } return [r, typeof q];`,
    expected: [1, "undefined"],
  },
  "keeps parameters apart from the body": {
    source: `var x = "o"; function f(a = () => x) { var x = "i"; return [a(), x]; } return f();`,
    expected: ["o", "i"],
  },
  "asks the type of what does not exist": { source: `return typeof nope;`, expected: "undefined" },
  "gives arrows the outer this": {
    source: `function F() { this.v = 1; this.f = () => () => this.v; } return new F().f()();`,
    expected: 1,
  },
  "gives arrows the outer arguments": {
    source: `function f() { return (() => arguments[1])(9, 9); } return f(1, 2);`,
    expected: 2,
  },
  "gives arrows the outer new.target": {
    source: `function F() { return (() => new.target === F)() ? { ok: 1 } : 0; } return new F();`,
    expected: { ok: 1 },
  },
  "unties arguments in strict code": {
    source: `function f(a) { "use strict"; a = 2; return arguments[0]; } return f(1);`,
    expected: 1,
  },
};
