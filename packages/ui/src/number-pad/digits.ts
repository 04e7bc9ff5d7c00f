/** Most digits that are keyed in. */
export const MAX_DIGITS = 16;

/** Digits, or an amount while it is keyed in: `0`, `12.`, `12.5`. */
export const NUMBER_TEXT = /^\d*(?:\.\d{0,4})?$/;

/** What a pad takes. */
export type PadLimits = { readonly length: number; readonly decimals: number };

/** A key of the pad. */
export type PadKey = `${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}` | "." | "delete";

/** The text after a key; the same text when the key adds nothing that is allowed. */
export function keyed(text: string, key: PadKey, { length, decimals }: PadLimits): string {
  if (key === "delete") return text.slice(0, -1);
  if (key === ".") return decimals === 0 || text.includes(".") ? text : `${text === "" ? "0" : text}.`;
  if (text.replace(".", "").length >= length) return text;
  const fraction = text.split(".")[1];
  if (fraction !== undefined && fraction.length >= decimals) return text;
  // An amount has no zeros at its front; a PIN has.
  if (decimals > 0 && text === "0") return key;
  return `${text}${key}`;
}

/** The key of the pad that a key of a keyboard stands for. */
export function padKeyOf(key: string): PadKey | undefined {
  if (/^\d$/.test(key)) return key as PadKey;
  if (key === "." || key === ",") return ".";
  return key === "Backspace" || key === "Delete" ? "delete" : undefined;
}

/** An amount as a language writes it, as far as it is keyed in: decimals that are there stay, also zeros. */
export function amountText(text: string, locale: string): string {
  const [whole = "", fraction] = text.split(".");
  const count = fraction?.length ?? 0;
  const written = new Intl.NumberFormat(locale, {
    minimumFractionDigits: count,
    maximumFractionDigits: count,
  });
  // As text, so that sixteen digits stay what they are.
  const format = written.format as (value: string) => string;
  const shown = format(`${whole === "" ? "0" : whole}${count > 0 ? `.${fraction}` : ""}`);
  return fraction === "" ? `${shown}${decimalSign(locale)}` : shown;
}

/** The sign between whole and decimals in a language. */
export function decimalSign(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}
