import { useMemo } from "react";
import { useSurface } from "../host-component.ts";
import type { CivilDate, Month } from "./civil-date.ts";
import { toUtc } from "./civil-date.ts";

/** How the surface's language writes days. */
export type DateWords = {
  /** In a field: 24 Nov 2026. */
  short(date: CivilDate): string;
  /** As it is heard: Tuesday, 24 November 2026. */
  long(date: CivilDate): string;
  day(date: CivilDate): string;
  month(month: Month): string;
  /** Names of the days of a week, from its first. */
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  /** The day a week begins with, 0 for Sunday. */
  readonly firstDay: number;
};

/** The words for days, in the calendar that the values are of. */
export function useDateWords(): DateWords {
  const { locale } = useSurface().environment;
  return useMemo(() => createDateWords(locale), [locale]);
}

function createDateWords(locale: string): DateWords {
  const writer = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
    return (date: Date) => format.format(date);
  };
  const short = writer({ dateStyle: "medium" });
  const long = writer({ dateStyle: "full" });
  const day = writer({ day: "numeric" });
  const month = writer({ month: "long", year: "numeric" });
  const weekday = { short: writer({ weekday: "short" }), long: writer({ weekday: "long" }) };
  const firstDay = firstDayOf(locale);
  return {
    short: (date) => short(toUtc(date)),
    long: (date) => long(toUtc(date)),
    day: (date) => day(toUtc(date)),
    month: ({ year, month: index }) => month(new Date(Date.UTC(year, index, 1))),
    weekdays: Array.from({ length: 7 }, (_, place) => {
      const date = new Date(Date.UTC(2023, 0, SUNDAY + ((firstDay + place) % 7)));
      return { short: weekday.short(date), long: weekday.long(date) };
    }),
    firstDay,
  };
}

/** 1 January 2023 was one. */
const SUNDAY = 1;
const MONDAY = 1;

type WeekInfo = { readonly firstDay: number };
type LocaleWithWeeks = Intl.Locale & { getWeekInfo?(): WeekInfo; readonly weekInfo?: WeekInfo };

/** Engines name it in two ways, or not at all; then the week begins as ISO has it. */
function firstDayOf(locale: string): number {
  const known: LocaleWithWeeks = new Intl.Locale(locale);
  return ((known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? MONDAY) % 7;
}
