import type { Snippets } from "./snippets.ts";

/** Regular expressions and the library of ES2022. */
export const TEXT: Snippets = {
  "has named groups": {
    source: `const m = /(?<y>\\d{4})-(?<m>\\d\\d)/.exec("on 2020-05"); return [m.groups.y, m.groups.m, m.index, "2020-05".replace(/(?<y>\\d+)-(?<m>\\d+)/, "$<m>/$<y>")];`,
    expected: ["2020", "05", 3, "05/2020"],
  },
  "hands named groups to a replacer": {
    source: `return "a-b".replace(/(?<x>\\w)-(?<y>\\w)/, (...a) => { const g = a[a.length - 1]; return g.y + g.x; });`,
    expected: "ba",
  },
  "has named groups in matchAll": {
    source: `return [..."k1=v1,k2=v2".matchAll(/(?<k>\\w+)=(?<v>\\w+)/g)].map((m) => [m.groups.k, m.groups.v]);`,
    expected: [
      ["k1", "v1"],
      ["k2", "v2"],
    ],
  },
  "refers back to named groups": {
    source: `return [/(?<q>['"]).*?\\k<q>/.test("'a'"), /(?<q>['"]).*?\\k<q>/.test("'a\\"")];`,
    expected: [true, false],
  },
  "keeps flags and lastIndex with named groups": {
    source: `const r = /(?<a>x)/y; r.lastIndex = 1; const m = r.exec("ax"); return [m && m.groups.a, r.lastIndex, r.source.length > 0, r.flags];`,
    expected: ["x", 2, true, "y"],
  },
  "has named groups in match": {
    source: `const { groups: { a, b }, } = "1:2".match(/(?<a>\\d):(?<b>\\d)?/); return [a, b];`,
    expected: ["1", "2"],
  },
  "leaves unmatched groups undefined": {
    source: `const m = /(?<a>x)|(?<b>y)/.exec("y"); return [m.groups.a === undefined, m.groups.b];`,
    expected: [true, "y"],
  },
  "knows Unicode properties": {
    source: `
      return [
        /^\\p{L}+$/u.test("éß"),
        /\\p{Lu}/u.test("a"),
        /\\P{L}/u.test("1"),
        /[\\p{Script=Greek}\\d]/u.test("α"),
        /^.$/u.test("😀"),
        /\\p{Emoji}/u.test("😀"),
        "😀é".match(/./gu).length,
      ];
    `,
    expected: [true, false, true, true, true, true, 2],
  },
  "knows Unicode properties in split and replace": {
    source: `return ["naïve café".split(/[^\\p{L}]+/u), "á".replace(/\\p{M}/gu, ""), /\\u{1F600}/u.test("😀"), /\\p{Lu}/iu.test("a")];`,
    expected: [["naïve", "café"], "a", true, true],
  },
  "has look-behind and flags": {
    source: `return [/a.b/s.test("a\\nb"), /(?<=\\$)\\d+/.exec("$42")[0], /(?<!a)b/.test("cb"), /a/y.sticky, /x/gimsuy.flags];`,
    expected: [true, "42", true, true, "gimsuy"],
  },
  "splits and replaces": {
    source: `return ["a1b2c".split(/\\d/), "a1b2c".split(/(\\d)/), "abc".replace(/(b)/, "[$1$&$\`$']")];`,
    expected: [["a", "b", "c"], ["a", "1", "b", "2", "c"], "a[bbac]c"],
  },
  "replaces all and matches all": {
    source: `return ["aXbX".replaceAll("X", "-"), "aXb".search(/X/), [..."a1b2".matchAll(/\\d/g)].map((m) => m.index)];`,
    expected: ["a-b-", 1, [1, 3]],
  },
  "has at, hasOwn, cause and flat": {
    source: `
      return [
        [1, 2].at(-1),
        Object.hasOwn({ a: 1 }, "a"),
        "ab".at(-1),
        new Error("x", { cause: 1 }).cause,
        [1, [2, [3]]].flat(Infinity),
        Object.fromEntries([["a", 1]]),
        "x".padStart(3, "-"),
      ];
    `,
    expected: [2, true, "b", 1, [1, 2, 3], { a: 1 }, "--x"],
  },
  "has Promise.any and allSettled": {
    source: `
      const r = await Promise.any([Promise.reject(1), Promise.resolve(2)]);
      let e;
      try {
        await Promise.any([Promise.reject(1)]);
      } catch (x) {
        e = [x instanceof AggregateError, x.errors];
      }
      return [r, e, (await Promise.allSettled([1, Promise.reject(2)])).map((x) => x.status)];
    `,
    expected: [2, [true, [1]], ["fulfilled", "rejected"]],
  },
};
