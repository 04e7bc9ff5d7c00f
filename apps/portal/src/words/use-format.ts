import { useMemo } from "react";
import { useLanguage } from "./use-words.tsx";

const UNITS = [
  ["day", 24 * 60 * 60_000],
  ["hour", 60 * 60_000],
  ["minute", 60_000],
] as const;

export type Format = {
  /** A day and a time of day. */
  date(iso: string): string;
  /** How long ago, or how long until, in the greatest unit that fits. */
  ago(iso: string, nowMs?: number): string;
  /** How long from then to now, in the greatest unit that fits; a minute at least. */
  span(iso: string, nowMs?: number): string;
  number(value: number): string;
  /** A day of the calendar, given as YYYY-MM-DD. */
  day(day: string): string;
  /** A part of a whole, from 0 to 1. */
  percent(part: number): string;
  /** A short time. */
  duration(ms: number): string;
};

/** Dates and numbers as the person's language writes them. */
export function useFormat(): Format {
  const { locale } = useLanguage();
  return useMemo(() => createFormat(locale), [locale]);
}

/** Dates and numbers as a language writes them, in the region of the browser where it speaks that language. */
export function createFormat(locale: string, regions: readonly string[] = navigator.languages): Format {
  const tag = regions.find((each) => each.split("-")[0] === locale && isLanguageTag(each)) ?? locale;
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short" });
  const spans = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const numbers = new Intl.NumberFormat(tag);
  const calendar = new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", timeZone: "UTC" });
  const percents = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  const unit = (name: string, digits: number) =>
    new Intl.NumberFormat(tag, {
      style: "unit",
      unit: name,
      unitDisplay: "narrow",
      maximumFractionDigits: digits,
    });
  const [milliseconds, seconds] = [unit("millisecond", 0), unit("second", 1)];
  return {
    date: (iso) => dates.format(new Date(iso)),
    ago: (iso, nowMs = Date.now()) => {
      const { unit, count } = greatest(Date.parse(iso) - nowMs);
      return spans.format(count, unit);
    },
    span: (iso, nowMs = Date.now()) => {
      const { unit, count } = greatest(nowMs - Date.parse(iso));
      return new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" }).format(
        Math.max(count, 1),
      );
    },
    number: (value) => numbers.format(value),
    day: (day) => calendar.format(new Date(day)),
    percent: (part) => percents.format(part),
    duration: (ms) => (ms < 1_000 ? milliseconds.format(ms) : seconds.format(ms / 1_000)),
  };
}

/** Some systems name their language by what is no tag, such as "en-US@posix". */
function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}

function greatest(ms: number) {
  const [unit, size] = UNITS.find(([, unitMs]) => Math.abs(ms) >= unitMs) ?? ["minute", 60_000];
  return { unit, count: Math.trunc(ms / size) };
}
