/** A day of the Gregorian calendar, as `2026-11-24`. Texts of this form sort by time. */
export type CivilDate = string;

/** A month: its year and 0 for January up to 11 for December. */
export type Month = { readonly year: number; readonly month: number };

const FORM = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
const FIRST: CivilDate = "1000-01-01";
const LAST: CivilDate = "9999-12-31";

/** Midnight of a day in UTC, for formatting with `timeZone: "UTC"`. */
export function toUtc(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function fromUtc(ms: number): CivilDate {
  return new Date(ms).toISOString().slice(0, 10);
}

/** True for a day that is in the calendar: `2026-02-30` is not. */
export function isCivilDate(text: string): boolean {
  if (!FORM.test(text)) return false;
  const ms = toUtc(text).getTime();
  return !Number.isNaN(ms) && fromUtc(ms) === text;
}

/** The day on a clock's local calendar. */
export function localDate(now: Date): CivilDate {
  return fromUtc(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

/** The nearest day from `min` to `max`, both of which may be open. */
export function clampDate(
  date: CivilDate,
  min: CivilDate | undefined,
  max: CivilDate | undefined,
): CivilDate {
  const least = min ?? FIRST;
  const most = max ?? LAST;
  if (date < least) return least;
  return date > most ? most : date;
}

/** So many days later; at an end of the calendar, that end. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return clampToCalendar(toUtc(date).getTime() + days * DAY_MS);
}

/** The same day so many months later, or the last of a shorter month. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month } = monthOf(date);
  const length = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  const day = Math.min(toUtc(date).getUTCDate(), length);
  return clampToCalendar(Date.UTC(year, month + months, day));
}

function clampToCalendar(ms: number): CivilDate {
  if (ms <= toUtc(FIRST).getTime()) return FIRST;
  return ms >= toUtc(LAST).getTime() ? LAST : fromUtc(ms);
}

/** The month a day is in. */
export function monthOf(date: CivilDate): Month {
  const at = toUtc(date);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() };
}

/** The days of a month in weeks of seven; null for places before its first and after its last. `firstDay` is 0 for Sunday. */
export function weeksOf({ year, month }: Month, firstDay: number): (CivilDate | null)[][] {
  const first = Date.UTC(year, month, 1);
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const before = (new Date(first).getUTCDay() - firstDay + 7) % 7;
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => {
      const index = week * 7 + day - before;
      return index < 0 || index >= length ? null : fromUtc(first + index * DAY_MS);
    }),
  );
}
