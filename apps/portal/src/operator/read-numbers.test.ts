import { describe, expect, it } from "vitest";
import { readNumbers } from "./read-numbers.ts";

describe("numbers that someone typed", () => {
  it.each([
    ["", []],
    ["1", [1]],
    [" 1, 2,3 \n4", [1, 2, 3, 4]],
    ["1,,2", [1, 2]],
    ["one 2", [Number.NaN, 2]],
    ["-1 1.5 1e3 0x1", [Number.NaN, Number.NaN, Number.NaN, Number.NaN]],
  ])("in %j are %j", (text, numbers) => {
    expect(readNumbers(text)).toEqual(numbers);
  });
});
