import { AtollError } from "@atoll/protocol";

/** A whole number of a command line. Throws COMMAND_USAGE. */
function wholeNumber(
  what: string,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw new AtollError(
    "COMMAND_USAGE",
    `${what} is "${text.slice(0, 40)}". Write a whole number from ${from} to ${to}.`,
  );
}

/** A version code of a command line. Throws COMMAND_USAGE. */
export function versionCode(text: string): number {
  return wholeNumber("The version code", text, { from: 1, to: 2_147_483_647 });
}

/** A share of people. Throws COMMAND_USAGE. */
export function percent(text: string): number {
  return wholeNumber("The percentage", text, { from: 1, to: 100 });
}
