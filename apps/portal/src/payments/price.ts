/** An amount in minor units as a language writes it. */
export function formatPrice(minor: number, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency });
  return format.format(minor / 10 ** digitsOf(currency));
}

/** What was typed, "1.99", in minor units: 199. Undefined for what is no price in that currency. */
export function parsePrice(typed: string, currency: string): number | undefined {
  if (!/^[A-Z]{3}$/.test(currency)) return undefined;
  const [, whole = "", part = ""] = /^(\d{1,9})(?:[.,](\d{1,4}))?$/.exec(typed.trim()) ?? [];
  const digits = digitsOf(currency);
  if (whole === "" || part.length > digits) return undefined;
  // By digits, not by arithmetic: 1.15 × 100 is not 115.
  const minor = Number(whole + part.padEnd(digits, "0"));
  return minor > 0 ? minor : undefined;
}

function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
