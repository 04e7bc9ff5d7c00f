import { describe, expect, it } from "vitest";
import { caretAfter } from "./caret.ts";

describe("caretAfter", () => {
  it.each([
    { before: "abX|cd", after: "ABXCD", caret: 3 },
    { before: "1234|", after: "1,234", caret: 5 },
    { before: "1|234", after: "1,234", caret: 2 },
    { before: "abc|", after: "", caret: 0 },
  ])("keeps the distance from the end: $before becomes $after", ({ before, after, caret }) => {
    const at = before.indexOf("|");
    expect(caretAfter(before.replace("|", ""), after, at)).toBe(caret);
  });
});
