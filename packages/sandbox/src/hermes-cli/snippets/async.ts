import type { Snippets } from "./snippets.ts";

/** Asynchronous code and its order. */
export const ASYNC: Snippets = {
  "runs up to the first await, then in order": {
    source: `
      const log = [];
      const f = async (n) => {
        log.push(n + "a");
        await null;
        log.push(n + "b");
      };
      const p = [f(1), f(2)];
      Promise.resolve().then(() => log.push("t"));
      log.push("s");
      await Promise.all(p);
      return log;
    `,
    expected: ["1a", "2a", "s", "1b", "2b", "t"],
  },
  "returns and throws": {
    source: `const f = async () => 1; const g = async () => { throw new Error("x"); }; let e; try { await g(); } catch (x) { e = x.message; } return [await f(), e];`,
    expected: [1, "x"],
  },
  "keeps this and arguments in arrows": {
    source: `return await async function () { const f = async () => [this.v, arguments[0]]; return f(); }.call({ v: 1 }, 2);`,
    expected: [1, 2],
  },
  "runs finally around await": {
    source: `
      const r = [];
      const f = async () => {
        try {
          return await Promise.reject(1);
        } catch (e) {
          r.push("c" + e);
          return "k";
        } finally {
          await null;
          r.push("f");
        }
      };
      return [await f(), r];
    `,
    expected: ["k", ["c1", "f"]],
  },
  "has asynchronous generators": {
    source: `async function* g() { for (let i = 0; i < 3; i++) { await null; yield i; } } const r = []; for await (const x of g()) r.push(x); return r;`,
    expected: [0, 1, 2],
  },
  "closes an asynchronous generator": {
    source: `const log = []; async function* g() { try { yield 1; yield 2; } finally { log.push("f"); } } for await (const x of g()) { log.push(x); break; } return log;`,
    expected: [1, "f"],
  },
  "delegates to an asynchronous generator": {
    source: `async function* a() { yield* b(); yield 3; } async function* b() { yield 1; yield 2; } const r = []; for await (const x of a()) r.push(x); return r;`,
    expected: [1, 2, 3],
  },
  "awaits the elements of an array": {
    source: `const r = []; for await (const x of [Promise.resolve(1), 2]) r.push(x); return r;`,
    expected: [1, 2],
  },
  "has asynchronous generator methods": {
    source: `
      class A {
        async *m() {
          yield 1;
        }
        async *[Symbol.asyncIterator]() {
          yield 2;
        }
      }
      const r = [];
      for await (const x of new A().m()) r.push(x);
      for await (const x of new A()) r.push(x);
      return r;
    `,
    expected: [1, 2],
  },
  "asks Symbol.asyncIterator": {
    source: `
      const o = {
        [Symbol.asyncIterator]() {
          let i = 0;
          return { next: async () => ({ value: i, done: i++ >= 2 }) };
        },
      };
      const r = [];
      for await (const x of o) r.push(x);
      return r;
    `,
    expected: [0, 1],
  },
  "awaits itself": {
    source: `const f = async (n) => (n === 0 ? 0 : 1 + (await f(n - 1))); return await f(50);`,
    expected: 50,
  },
  "has default parameters": {
    source: `const f = async (a, { b = a } = {}) => a + b; return [await f(1), await f(1, { b: 5 })];`,
    expected: [2, 6],
  },
  "awaits a thenable": { source: `return await { then(r) { r(7); }, };`, expected: 7 },
  "takes turns": {
    source: `
      const l = [];
      await Promise.all([
        (async () => {
          await 0;
          l.push(1);
          await 0;
          l.push(3);
        })(),
        (async () => {
          await 0;
          l.push(2);
          await 0;
          l.push(4);
        })(),
      ]);
      return l;
    `,
    expected: [1, 2, 3, 4],
  },
};
