/** A time of day on a clock of 24 hours, as `09:05`. Texts of this form sort by time. */
export type ClockTime = string;

const FORM = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** True for a time of day. */
export function isClockTime(text: string): boolean {
  return FORM.test(text);
}

/** The hour of a time, 0 to 23, and its minute. */
export function partsOf(time: ClockTime): { readonly hour: number; readonly minute: number } {
  return { hour: Number(time.slice(0, 2)), minute: Number(time.slice(3, 5)) };
}

/** The time of an hour and a minute. */
export function clockTime(hour: number, minute: number): ClockTime {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Times that can be chosen, both ends included and both open when not given. */
export type TimeBounds = { readonly min?: ClockTime | undefined; readonly max?: ClockTime | undefined };

/** True when a time is within bounds. */
export function isWithin(time: ClockTime, { min, max }: TimeBounds): boolean {
  return (min === undefined || time >= min) && (max === undefined || time <= max);
}

/** True when some minute of an hour is within bounds. */
export function hasHour(hour: number, { min, max }: TimeBounds): boolean {
  return (
    (min === undefined || clockTime(hour, 59) >= min) && (max === undefined || clockTime(hour, 0) <= max)
  );
}
