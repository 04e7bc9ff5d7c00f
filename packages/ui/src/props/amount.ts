import * as z from "zod";

const MOST = 1e9;

/** A number that a person sets; the only numbers of the kit that may be below zero. */
export const amount = z.number().min(-MOST).max(MOST);

/** What a number that a person sets goes up and down by. */
export const amountStep = z.number().min(1e-6).max(MOST);

/** What follows a number, such as `km` or `%`. */
export const unit = z.string().max(20);

/** A number with its unit, as it is shown and heard. */
export function withUnit(written: string, given: string | undefined): string {
  if (given === undefined || given === "") return written;
  return given === "%" ? `${written}${given}` : `${written} ${given}`;
}
