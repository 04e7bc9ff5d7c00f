import type { Snippets } from "./snippets.ts";

/** Generators, which Hermes 0.12 has itself. */
export const GENERATORS: Snippets = {
  "yields, takes values and returns": {
    source: `
      function* g(a) {
        const x = yield a;
        try {
          yield x * 2;
        } finally {
          yield "f";
        }
      }
      const it = g(1);
      return [it.next(), it.next(5), it.return(9), it.next(), it.next()];
    `,
    expected: [
      { value: 1, done: false },
      { value: 10, done: false },
      { value: "f", done: false },
      { value: 9, done: true },
      { done: true },
    ],
  },
  "takes errors": {
    source: `function* g() { try { yield 1; } catch (e) { yield "c" + e; } return 2; } const it = g(); return [it.next(), it.throw("x"), it.next(), it.next()];`,
    expected: [
      { value: 1, done: false },
      { value: "cx", done: false },
      { value: 2, done: true },
      { done: true },
    ],
  },
  delegates: {
    source: `function* a() { const r = yield* b(); yield r; } function* b() { yield 1; return 2; } return [...a()];`,
    expected: [1, 2],
  },
  "returns through a delegate": {
    source: `
      const log = [];
      const src = {
        [Symbol.iterator]() {
          return {
            next() {
              return { value: 1, done: false };
            },
            return(v) {
              log.push("ret");
              return { done: true, value: v };
            },
          };
        },
      };
      function* g() {
        yield* src;
      }
      const it = g();
      it.next();
      return [it.return(3), log];
    `,
    expected: [{ value: 3, done: true }, ["ret"]],
  },
  "has this and arguments": {
    source: `function* g() { yield this.a; yield arguments.length; yield* arguments; } return [...g.call({ a: 1 }, 5, 6)];`,
    expected: [1, 2, 5, 6],
  },
  "ends when nobody asks": {
    source: `function* n() { let i = 0; for (;;) yield i++; } const [a, b, ...[]] = [0, 1]; const r = []; for (const x of n()) { if (x > 3) break; r.push(x); } return [a, b, r];`,
    expected: [0, 1, [0, 1, 2, 3]],
  },
  "has default parameters": {
    source: `function* g(a = 1, { b = 2 } = {}, ...c) { yield [a, b, c]; } return [...g(), ...g(3, { b: 4 }, 5, 6)];`,
    expected: [
      [1, 2, []],
      [3, 4, [5, 6]],
    ],
  },
  "is destructured": {
    source: `const [x, ...y] = (function* () { yield 1; yield 2; yield 3; })(); return [x, y];`,
    expected: [1, [2, 3]],
  },
};
