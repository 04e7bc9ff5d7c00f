import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineMap } from "../testing/sample-package.ts";
import { createLineIndex } from "./line-index.ts";
import { readSourceMap } from "./read-source-map.ts";

const mapOf = (fields: object = {}) =>
  JSON.stringify({
    version: 3,
    sources: ["src/a.ts"],
    sourcesContent: ["let a;"],
    names: [],
    mappings: "AAAA",
    ...fields,
  });
const read = (fields?: object) => {
  const map = readSourceMap(mapOf(fields));
  if (typeof map === "string") throw new Error(map);
  return map;
};

describe("a source map", () => {
  it("gives places from line and column 1, and the texts of its sources", () => {
    expect(read().placeOf(1, 5)).toEqual({ file: "src/a.ts", line: 1, column: 1 });
    expect(read().sources.get("src/a.ts")).toBe("let a;");
    const map = readSourceMap(lineMap("a\nb\nc"));
    expect(typeof map === "object" && map.placeOf(3, 0)).toMatchObject({ line: 2 });
  });

  it.each([
    ["no JSON", "{"],
    ["null", "null"],
    ["a list", "[]"],
    ["another version", mapOf({ version: 2 })],
    ["maps inside of it", mapOf({ sections: [] })],
    ["no texts", mapOf({ sourcesContent: undefined })],
    ["fewer texts than sources", mapOf({ sourcesContent: [] })],
    ["sources that are no texts", mapOf({ sources: [{}] })],
    ["mappings that are a list", mapOf({ mappings: [] })],
    ["mappings that are no base 64", mapOf({ mappings: "AA!A" })],
    ["mappings that break off", mapOf({ mappings: "gggggggggggggggggggg" })],
    ["too many sources", mapOf({ sources: Array(20_000).fill("a"), sourcesContent: Array(20_000).fill("") })],
    ["too much text", " ".repeat(25 * 1024 * 1024)],
  ])("is refused with %s", (_, text) => {
    expect(readSourceMap(text)).toBeTypeOf("string");
  });

  it.each([
    "http://evil/a.ts",
    "https://evil/a.ts",
    "/etc/passwd",
    "../../up.ts",
    "src/../../up.ts",
    "C:\\x.ts",
    "file:///x",
    "data:text/plain,x",
    "\\\\server\\share",
    "a\u202eb.ts",
    "a\u0000.ts",
    "",
  ])("names %j as strange, and only as a name", (path) => {
    const map = read({ sources: [path] });
    expect(map.strangePaths).toEqual([path]);
    expect(map.placeOf(1, 0)?.file).toBe(path);
  });

  it.each(["src/a.ts", "node_modules/@scope/x/index.js", "src/a..b.ts", "src/größe.ts"])(
    "finds %j plain",
    (path) => {
      expect(read({ sources: [path] }).strangePaths).toEqual([]);
    },
  );

  it("has no place where its mappings point to sources, lines or names that are not there", () => {
    for (const mappings of ["AEAA", "ADAA", "AADA", "AAAAE", "A", ""]) {
      const map = readSourceMap(mapOf({ mappings }));
      const place = typeof map === "string" ? undefined : map.placeOf(1, 0);
      expect(place === undefined || (place.file === "src/a.ts" && place.line >= 1)).toBe(true);
    }
  });

  it("never opens what it names, not __proto__ either", () => {
    const map = read({
      sources: ["__proto__"],
      sourcesContent: ["x"],
      sourceRoot: "http://evil/",
      file: "../../x",
    });
    expect(map.sources.get("__proto__")).toBe("x");
    expect(map.placeOf(1, 0)?.file).toBe("__proto__");
  });

  it("is read without an exception, whatever it is", () => {
    const mappings = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(..."ACDEgk,;+/9!")).map((letters) => letters.join("")),
    );
    const property = fc.property(
      fc.record({ mappings, sources: fc.array(fc.string()), names: fc.array(fc.string()) }),
      fc.nat(9),
      fc.nat(99),
      (fields, line, column) => {
        const map = readSourceMap(mapOf({ ...fields, sourcesContent: fields.sources.map(() => "x") }));
        if (typeof map !== "string") map.placeOf(line, column);
      },
    );
    fc.assert(property, { numRuns: 2_000 });
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readSourceMap(text)));
  });
});

it("lines are counted as JavaScript counts them", () => {
  const at = createLineIndex("a\r\nb\u2028c\nd");
  expect([0, 3, 5, 7].map((offset) => at(offset))).toEqual([
    { line: 1, column: 0 },
    { line: 2, column: 0 },
    { line: 3, column: 0 },
    { line: 4, column: 0 },
  ]);
});
