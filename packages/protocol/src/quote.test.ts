import { describe, expect, it } from "vitest";
import { quoteForMessage } from "./quote.ts";

describe("quoteForMessage", () => {
  it.each([
    ["x", '"x"'],
    [1.5, "1.5"],
    [null, "null"],
    [undefined, "undefined"],
    [["x"], "an array"],
    [{ toString: () => "x" }, "an object"],
    ["line\nline", '"line\\nline"'],
    ["\u202edrow", '"?drow"'],
    ["\u001b[31m", '"\\u001b[31m"'],
  ])("shows %j as %s", (value, shown) => {
    expect(quoteForMessage(value)).toBe(shown);
  });

  it("cuts long text", () => {
    expect(quoteForMessage("x".repeat(1_000_000)).length).toBeLessThan(70);
  });
});
