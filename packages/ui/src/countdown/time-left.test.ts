import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockText, secondsUntil, splitSeconds, spokenText } from "./time-left.ts";

describe("secondsUntil", () => {
  it.each([
    [10_000, 0, 10],
    [10_000, 1, 10],
    [10_000, 1_000, 9],
    [10_000, 9_999, 1],
    [10_000, 10_000, 0],
    [10_000, 99_000, 0],
  ])("until %d at %d are %d", (until, now, seconds) => {
    expect(secondsUntil(until, now)).toBe(seconds);
  });
});

describe("splitSeconds", () => {
  it("loses nothing, and keeps each part below the next larger unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8.64e12 }), (total) => {
        const { days, hours, minutes, seconds } = splitSeconds(total);
        expect(((days * 24 + hours) * 60 + minutes) * 60 + seconds).toBe(total);
        expect(hours < 24 && minutes < 60 && seconds < 60).toBe(true);
      }),
    );
  });
});

describe("clockText", () => {
  it.each([
    [0, "0:00"],
    [5, "0:05"],
    [245, "4:05"],
    [3_845, "1:04:05"],
    [86_400, "1d 00:00:00"],
    [176_645, "2d 01:04:05"],
  ])("of %d seconds is %s", (seconds, text) => {
    expect(clockText(seconds, "en")).toBe(text);
  });

  it("has the digits of the language", () => {
    expect(clockText(245, "ar-EG")).toBe("٤:٠٥");
  });
});

describe("spokenText", () => {
  it.each([
    [0, "0 seconds"],
    [1, "1 second"],
    [60, "1 minute"],
    [245, "4 minutes, 5 seconds"],
    [3_845, "1 hour, 4 minutes"],
    [86_405, "1 day, 5 seconds"],
  ])("of %d seconds is %s", (seconds, text) => {
    expect(spokenText(seconds, "en")).toBe(text);
  });
});
