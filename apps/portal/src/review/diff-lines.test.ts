import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countLines, numberLines, pairLines } from "./diff-lines.ts";

const HUNK = {
  oldStart: 10,
  oldLines: 3,
  newStart: 20,
  newLines: 3,
  lines: [" same", "-old", "+new", "+more", " end", "\\ No newline at end of file"],
};

describe("the lines of a hunk", () => {
  it("have their numbers on the sides where they are", () => {
    expect(numberLines(HUNK)).toEqual([
      { kind: "same", before: 10, now: 20, text: "same" },
      { kind: "removed", before: 11, now: null, text: "old" },
      { kind: "added", before: null, now: 21, text: "new" },
      { kind: "added", before: null, now: 22, text: "more" },
      { kind: "same", before: 12, now: 23, text: "end" },
    ]);
  });

  it("are counted by what came and went", () => {
    expect(countLines([HUNK, HUNK])).toEqual({ added: 4, removed: 2 });
  });

  it("stand side by side: what went beside what came", () => {
    const rows = pairLines(numberLines(HUNK)).map(({ before, now }) => [before?.text, now?.text]);
    expect(rows).toEqual([
      ["same", "same"],
      ["old", "new"],
      [undefined, "more"],
      ["end", "end"],
    ]);
  });

  it("all keep their order side by side, whatever the hunk", () => {
    const line = fc.tuple(fc.constantFrom(" ", "+", "-"), fc.string()).map(([sign, text]) => sign + text);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const numbered = numberLines({ ...HUNK, lines });
        const rows = pairLines(numbered);
        const side = (name: "before" | "now") => rows.flatMap((row) => row[name]?.[name] ?? []);
        const there = (name: "before" | "now") => numbered.flatMap((each) => each[name] ?? []);
        expect([side("before"), side("now")]).toEqual([there("before"), there("now")]);
      }),
    );
  });
});
