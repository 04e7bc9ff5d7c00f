import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConsole } from "./console.ts";
import { formatLog } from "./format.ts";
import { inspect } from "./inspect.ts";

function open() {
  const lines: string[] = [];
  let nowMs = 0;
  const console = createConsole({
    log: (level, text) => void lines.push(`${level} ${text}`),
    now: () => nowMs,
  });
  return { console, lines, wait: (ms: number) => (nowMs += ms) };
}

describe("inspect", () => {
  it.each([
    [{ a: 1, "b-c": "it's" }, `{ a: 1, 'b-c': "it's" }`],
    [Object.assign([1], { 2: 3 }), "[ 1, <1 empty item>, 3 ]"],
    [
      new (class Point {
        x = -0;
      })(),
      "Point { x: -0 }",
    ],
    [Object.create(null), "[Object: null prototype] {}"],
    [new Map([["k", new Set([1n])]]), "Map(1) { 'k' => Set(1) { 1n } }"],
    [new Uint8Array(3), "Uint8Array(3) [ 0, 0, 0 ]"],
    [new Date(NaN), "Invalid Date"],
    [[new Date(0), /a/g], "[ 1970-01-01T00:00:00.000Z, /a/g ]"],
    [function named() {}, "[Function: named]"],
    [class Named {}, "[class Named]"],
    [Symbol("s"), "Symbol(s)"],
    [{ [Symbol("k")]: undefined }, "{ [Symbol(k)]: undefined }"],
    [Object("boxed"), "[String: 'boxed']"],
    [{ a: { b: { c: { d: { e: 1 } } } } }, "{ a: { b: { c: { d: [Object] } } } }"],
  ])("shows %o", (value, text) => {
    expect(inspect(value)).toBe(text);
  });

  it("marks cycles and shows one object twice", () => {
    const shared = { x: 1 };
    const value: Record<string, unknown> = { shared, again: shared };
    value.self = value;
    expect(inspect(value)).toBe("{ shared: { x: 1 }, again: { x: 1 }, self: [Circular] }");
  });

  it("shows accessors without running them", () => {
    const value = {
      get a(): never {
        throw new Error("it ran");
      },
      set a(_: never) {},
      set b(_: number) {},
    };
    expect(inspect(value)).toBe("{ a: [Getter/Setter], b: [Setter] }");
  });

  it("shows an error with its stack, cause and own properties", () => {
    const error = Object.assign(new TypeError("bad", { cause: { why: 1 } }), { code: "X", stack: "at here" });
    expect(inspect(error)).toBe("TypeError: bad\nat here { code: 'X', [cause]: { why: 1 } }");
  });

  it("puts much on lines of its own, and caps items and length", () => {
    expect(
      inspect(Array.from({ length: 300 }, () => 7))
        .split("\n")
        .at(-2),
    ).toBe("  ... 200 more items");
    expect(inspect(Object.assign([], { length: 4e9 }))).toContain("empty items");
    expect(inspect({ text: "x".repeat(50_000) }).length).toBeLessThan(10_200);
    const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`key${index}`, { index }]));
    expect(inspect({ wide, again: wide }).length).toBeLessThan(40_000);
  });

  it("survives every Proxy and strange error", () => {
    const trap = (): never => {
      throw new Error("trap");
    };
    const traps = {
      get: trap,
      getPrototypeOf: trap,
      ownKeys: trap,
      getOwnPropertyDescriptor: trap,
      has: trap,
    };
    expect(inspect(new Proxy({}, traps))).toBe("[Uninspectable]");
    expect(inspect([new Proxy(() => 1, traps)])).toBe("[ [Uninspectable] ]");
    expect(inspect(Object.assign(new Error("x"), { name: Symbol("n"), stack: 7 }))).toContain("[Error: x]");
  });

  it("never throws, and tells the same twice", () => {
    fc.assert(
      fc.property(
        fc.anything({ withMap: true, withSet: true, withDate: true, withTypedArray: true }),
        (value) => {
          expect(inspect(value)).toBe(inspect(value));
        },
      ),
    );
  });
});

describe("formatLog", () => {
  it.each([
    [
      ["%s %d %i %f %j %% %c%s", "a", "2.5", 2.9, "1.5x", { b: 1 }, "css", "end"],
      'a 2.5 2 1.5 {"b":1} % end',
    ],
    [["%s and %s", "one"], "one and %s"],
    [["100%", "more", { a: 1 }], "100% more { a: 1 }"],
    [[1, "%s", "x"], "1 %s x"],
    [["only % text"], "only % text"],
    [["%d", Symbol("s")], "NaN"],
    [[], ""],
  ])("writes %j", (data, text) => {
    expect(formatLog(data)).toBe(text);
  });
});

describe("console", () => {
  it("writes each method at its level", () => {
    const { console, lines } = open();
    console.debug("d");
    console.log("l");
    console.info("i");
    console.warn("w");
    console.error("e");
    console.assert(true, "not this");
    console.assert(false, "a %s", "b");
    console.dir({ a: 1 });
    expect(lines).toEqual(["0 d", "1 l", "1 i", "2 w", "3 e", "3 Assertion failed: a b", "1 { a: 1 }"]);
  });

  it("indents groups, counts and measures", () => {
    const { console, lines, wait } = open();
    console.group("g");
    console.log("two\nlines");
    console.groupEnd();
    console.groupEnd();
    console.count();
    console.count();
    console.time("t");
    wait(12);
    console.timeEnd("t");
    console.timeEnd("t");
    expect(lines).toEqual(["1 g", "1   two\n  lines", "1 default: 1", "1 default: 2", "1 t: 12ms"]);
  });

  it("caps a line", () => {
    const { console, lines } = open();
    console.log("x".repeat(100_000));
    expect(lines[0]?.length).toBeLessThan(16_100);
  });
});
