import fc from "fast-check";
import { expect, it } from "vitest";
import { formatFrame, frameOf } from "./code-frame.ts";

const TEXT = ["one", "two", "\tthree", "four", "five", "six"].join("\n");

it("shows two lines before and after a place, and marks it", () => {
  const frame = frameOf(TEXT, { file: "a.ts", line: 3, column: 2 });
  expect(frame === undefined ? [] : formatFrame(frame)).toEqual([
    "  1 | one",
    "  2 | two",
    "> 3 |   three",
    "    |  ^",
    "  4 | four",
    "  5 | five",
  ]);
});

it("is none for a line that the text does not have", () => {
  expect(frameOf(TEXT, { file: "a.ts", line: 7, column: 1 })).toBe(undefined);
  expect(frameOf(TEXT, { file: "a.ts", line: 0, column: 1 })).toBe(undefined);
});

it("can be shown whatever the place and the text", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: -2, max: 50 }),
      fc.integer({ min: -2, max: 10_000 }),
      (text, line, column) => {
        const frame = frameOf(text, { file: "a.ts", line, column });
        if (frame !== undefined) expect(formatFrame(frame).length).toBeLessThanOrEqual(6);
      },
    ),
  );
});
