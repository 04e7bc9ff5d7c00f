import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockTime, hasHour, isClockTime, isWithin, partsOf } from "./clock-time.ts";

const anyTime = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => clockTime(hour, minute));

describe("a time of day", () => {
  it.each(["00:00", "09:05", "23:59"])("may be %s", (text) => {
    expect(isClockTime(text)).toBe(true);
  });

  it.each(["24:00", "9:05", "09:60", "09:5", "09:05:00", " 09:05", "09.05", ""])("is never %o", (text) => {
    expect(isClockTime(text)).toBe(false);
  });

  it("is the same when it is taken apart and put together", () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        const { hour, minute } = partsOf(time);
        expect(isClockTime(time)).toBe(true);
        expect(clockTime(hour, minute)).toBe(time);
      }),
    );
  });

  it("is of an hour that can be chosen, if it can be chosen itself", () => {
    fc.assert(
      fc.property(anyTime, anyTime, anyTime, (time, min, max) => {
        if (isWithin(time, { min, max })) expect(hasHour(partsOf(time).hour, { min, max })).toBe(true);
      }),
    );
    expect(hasHour(8, { min: "09:00", max: "17:30" })).toBe(false);
    expect(hasHour(18, { min: "09:00", max: "17:30" })).toBe(false);
    expect(hasHour(17, { min: "09:00", max: "17:30" })).toBe(true);
  });
});
