import { useMemo } from "react";
import { useSurface } from "../host-component.ts";
import type { ClockTime } from "./clock-time.ts";

/** How the surface's language writes times of day. */
export type TimeWords = {
  /** In a field: 09:05 or 9:05 AM. */
  time(time: ClockTime): string;
  /** An hour alone: 09 or 9 AM. */
  hour(hour: number): string;
};

/** The words for times. */
export function useTimeWords(): TimeWords {
  const { locale } = useSurface().environment;
  return useMemo(() => {
    const time = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: "UTC" });
    const hour = new Intl.DateTimeFormat(locale, { hour: "numeric", timeZone: "UTC" });
    return {
      time: (at) => time.format(new Date(`1970-01-01T${at}:00Z`)),
      hour: (at) => hour.format(new Date(at * HOUR_MS)),
    };
  }, [locale]);
}

const HOUR_MS = 3_600_000;
