import { parseDay } from "./civil-day.ts";

export type Booking = {
  readonly kind: "one-way" | "return";
  readonly start: string;
  /** Counts for a return flight alone. */
  readonly back: string;
};

/** What is wrong with each field; nothing at all when it can be booked. */
export type Problems = { readonly start?: string; readonly back?: string };

const NO_DAY = "Enter a day such as 2026-11-24.";

export function problemsOf({ kind, start, back }: Booking): Problems {
  const startDay = parseDay(start);
  const startProblem = startDay === null && { start: NO_DAY };
  if (kind === "one-way") return { ...startProblem };
  const backDay = parseDay(back);
  if (backDay === null) return { ...startProblem, back: NO_DAY };
  const isEarlier = startDay !== null && backDay < startDay;
  return { ...startProblem, ...(isEarlier && { back: "Fly back on the day of departure or later." }) };
}

/** What a person is told who booked. */
export function confirmation({ kind, start, back }: Booking): string {
  if (kind === "one-way") return `You have booked a one-way flight on ${start.trim()}.`;
  return `You have booked a flight on ${start.trim()} and back on ${back.trim()}.`;
}
