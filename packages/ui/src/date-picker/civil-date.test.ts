import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  clampDate,
  isCivilDate,
  localDate,
  monthOf,
  toUtc,
  weeksOf,
} from "./civil-date.ts";

const anyDate = fc
  .date({ min: new Date("1000-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("isCivilDate", () => {
  it.each(["2026-11-24", "2024-02-29", "1000-01-01", "9999-12-31"])("accepts %s", (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "2026-00-10",
    "0999-01-01",
    "10000-01-01",
    "2026-1-1",
    "2026-11-24T00:00",
    " 2026-11-24",
    "24.11.2026",
    "",
  ])("refuses %o", (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isCivilDate(text) === "boolean"));
  });
});

describe("moving through the calendar", () => {
  it.each([
    { from: "2026-01-31", months: 1, to: "2026-02-28" },
    { from: "2024-01-31", months: 1, to: "2024-02-29" },
    { from: "2026-01-15", months: -1, to: "2025-12-15" },
    { from: "2024-02-29", months: 12, to: "2025-02-28" },
    { from: "9999-12-31", months: 1, to: "9999-12-31" },
    { from: "1000-01-01", months: -1, to: "1000-01-01" },
  ])("leads from $from by $months months to $to", ({ from, months, to }) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it("goes there and back by days, and always to a day that exists", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const there = addDays(date, days);
        expect(isCivilDate(there)).toBe(true);
        if (there > "1000-01-01" && there < "9999-12-31") expect(addDays(there, -days)).toBe(date);
        expect(isCivilDate(addMonths(date, days))).toBe(true);
      }),
    );
  });

  it.each([
    { date: "2026-05-01", min: "2026-06-01", max: undefined, to: "2026-06-01" },
    { date: "2026-05-01", min: undefined, max: "2026-04-01", to: "2026-04-01" },
    { date: "2026-05-01", min: undefined, max: undefined, to: "2026-05-01" },
  ])("keeps $date between $min and $max as $to", ({ date, min, max, to }) => {
    expect(clampDate(date, min, max)).toBe(to);
  });

  it("takes the day of a clock's own place", () => {
    expect(localDate(new Date(2026, 10, 24, 23, 59))).toBe("2026-11-24");
    expect(localDate(new Date(2026, 10, 24, 0, 1))).toBe("2026-11-24");
  });
});

describe("the weeks of a month", () => {
  it("hold each of its days once, in order, on its day of the week", () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(0, 1, 6), (date, firstDay) => {
        const weeks = weeksOf(monthOf(date), firstDay);
        const days = weeks.flat().filter((day) => day !== null);
        expect(days).toContain(date);
        expect(days).toEqual(days.toSorted());
        expect(new Set(days.map((day) => day.slice(0, 7)))).toEqual(new Set([date.slice(0, 7)]));
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          week.forEach((day, place) => {
            if (day !== null) expect(toUtc(day).getUTCDay()).toBe((firstDay + place) % 7);
          });
        }
      }),
    );
  });
});
