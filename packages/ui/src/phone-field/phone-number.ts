import { CALLING_CODES, countriesOf, withoutTrunk } from "./calling-codes.ts";

/** Most digits of a number in E.164, the calling code counted. */
const MAX_DIGITS = 15;

/** A number as it is typed: the country that is chosen, and what stands in the field. */
export type TypedNumber = { readonly country: string; readonly national: string };

/** A typed number in E.164, such as `+351912345678`; empty while no digit of the national number is there. */
export function toE164({ country, national }: TypedNumber): string {
  const code = CALLING_CODES.get(country);
  if (code === undefined) return "";
  const digits = withoutTrunk(code, digitsOf(national));
  return digits === "" ? "" : `+${code}${digits}`.slice(0, MAX_DIGITS + 1);
}

/** A number in E.164 as it stands in the field. `country` stays where its code fits; otherwise it is the usual one of the code. */
export function fromE164(e164: string, country: string): TypedNumber {
  const possible = e164 === "" ? [] : countriesOf(e164);
  const found = possible.includes(country) ? country : possible[0];
  if (found === undefined) return { country, national: "" };
  return { country: found, national: e164.slice(1 + (CALLING_CODES.get(found)?.length ?? 0)) };
}

/** What was typed or pasted into the field: a number with a plus, or with 00 before it, brings its country along. */
export function typed(text: string, country: string): TypedNumber {
  const plain = inAscii(text).replaceAll(/[^\d+]/g, "");
  const abroad = /^(?:\+|00)([1-9]\d*)$/.exec(plain)?.[1];
  if (abroad !== undefined && countriesOf(abroad).length > 0) return fromE164(`+${abroad}`, country);
  // Spaces and dashes stay as they are typed; what no number has is left out.
  return {
    country,
    national: inAscii(text)
      .replaceAll(/[^\d ().+-]/g, "")
      .slice(0, 2 * MAX_DIGITS),
  };
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}

/** Arabic-Indic and Persian digits are digits. */
function inAscii(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
