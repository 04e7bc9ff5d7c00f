import type { Snippets } from "./snippets.ts";

/** What still differs from ECMAScript, with what comes out. A change here is good news. */
export const DIFFERENCES: Snippets = {
  "shares a let with closures made in the first part of its for": {
    source: `const f = []; for (let i = 0, get = () => i; i < 3; i++) f.push(get); return f.map((g) => g());`,
    expected: [3, 3, 3],
  },
  "shares the name of a catch between the turns of a loop": {
    source: `const f = []; for (const e of [1, 2]) try { throw e; } catch (x) { f.push(() => x); } return f.map((g) => g());`,
    expected: [2, 2],
  },
  "reads a let before its declaration": {
    source: `const read = () => x; const before = typeof read(); let x = 1; return [before, read()];`,
    expected: ["undefined", 1],
  },
  "gives a plain array where map should give one of a subclass": {
    source: `class L extends Array {} return [new L() instanceof L, new L().map(String) instanceof L];`,
    expected: [true, false],
  },
  "gives a plain promise where a subclass should give its own": {
    source: `class P extends Promise {} return P.resolve(1) instanceof P;`,
    expected: false,
  },
  "leaves methods with computed names unnamed": {
    source: `const o = { ["x" + 1]() {} }; return o.x1.name;`,
    expected: "",
  },
  "makes no instance of a class for another new.target": {
    source: `class A {} class B {} try { Reflect.construct(A, [], B); } catch (e) { return e.name; }`,
    expected: "TypeError",
  },
};
