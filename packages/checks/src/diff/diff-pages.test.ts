import { describe, expect, it } from "vitest";
import { component, lineMap, samplePackage } from "../testing/sample-package.ts";
import { diffPackages } from "./diff-packages.ts";
import { diffTexts } from "./diff-texts.ts";

const about = { path: "a.ts", kind: "source" } as const;
const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}\n`).join("");

/** Reads a difference to its end, page by page. */
function readWhole(before: string | undefined, now: string) {
  const pages = [];
  let from = 0;
  for (;;) {
    const page = diffTexts({ ...about, from }, before, now);
    const found = page?.hunks ?? [];
    pages.push(...found);
    from += found.reduce((sum, hunk) => sum + hunk.lines.length, 0);
    if (page?.truncated !== true || found.length === 0) return pages;
  }
}

describe("a difference longer than is shown at once", () => {
  it("is read to its end, with the numbers of its lines", () => {
    const pages = readWhole(undefined, lines(4_500));
    expect(pages.map(({ newStart, newLines }) => [newStart, newLines])).toEqual([
      [1, 4_500],
      [2_001, 2_500],
      [4_001, 500],
    ]);
    expect(pages.flatMap((hunk) => hunk.lines)).toHaveLength(4_500);
    expect(pages.at(-1)?.lines.at(-1)).toBe("+line 4499");
  });

  it("keeps both sides apart in the middle of a change", () => {
    const pages = readWhole(lines(1_500), lines(1_500).replaceAll("line", "row"));
    const whole = pages.flatMap((hunk) => hunk.lines);
    expect(whole.filter((line) => line.startsWith("-"))).toHaveLength(1_500);
    expect(whole.filter((line) => line.startsWith("+"))).toHaveLength(1_500);
    expect([pages[1]?.oldStart, pages[1]?.newStart]).toEqual([1_501, 501]);
  });

  it("has nothing beyond its end", () => {
    expect(diffTexts({ ...about, from: 10_000 }, undefined, lines(10))).toMatchObject({
      hunks: [],
      truncated: false,
    });
  });
});

it("of a package is given for one file alone", async () => {
  const files = samplePackage(component('jsx(Text,{children:"Hello"})'), { map: lineMap(lines(2_400)) });
  const part = { path: "src/main.js", kind: "source", from: 2_000 } as const;
  const diff = await diffPackages(files, undefined, part);
  expect(diff.files.map(({ path, truncated }) => [path, truncated])).toEqual([["src/main.js", false]]);
  expect(diff.files[0]?.hunks[0]?.lines[0]).toBe("+line 2000");
});
