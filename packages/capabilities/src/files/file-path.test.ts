import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFileName, normalizePath } from "./file-path.ts";

describe("a path", () => {
  it.each([
    ["a", "a"],
    ["/a/b.txt", "a/b.txt"],
    ["a/b/", "a/b"],
    ["e\u0301t\u00e9", "\u00e9t\u00e9"],
    ["..a/b..", "..a/b.."],
    ["", ""],
    ["/", ""],
    ["عربي/ملف.txt", "عربي/ملف.txt"],
    ["__proto__", "__proto__"],
  ])("%j is kept as %j", (given, kept) => expect(normalizePath(given)).toBe(kept));

  it.each([
    "..",
    "../a",
    "a/../b",
    "a/..",
    "./a",
    "a/.",
    "//",
    "//a",
    "a//b",
    "a\\..\\b",
    "a\u0000b",
    "a\nb",
    "a/ b",
    "a/b ",
    "a\u202eb",
    "\u2060",
    "\ud800",
    "x".repeat(121),
    "x/".repeat(17),
    "x".repeat(513),
  ])("%j is refused", (given) => expect(normalizePath(given)).toBeUndefined());

  it("stays as it is once it is normal, and never leads up", () => {
    const part = fc.oneof(fc.constantFrom("..", ".", "", "/", "\\", "a", "é", "\u0000"), fc.string());
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const path = normalizePath(parts.join("/"));
        if (path === undefined || path === "") return;
        expect(normalizePath(path)).toBe(path);
        expect(path.split("/").every(isFileName)).toBe(true);
      }),
    );
  });
});
