/** An amount in a person's language: 199 and "EUR" are "€1.99" in English. `minor` counts minor units. */
export function formatMoney(minor: number, currency: string, language: string): string {
  const format = formatIn(language, currency);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}

function formatIn(language: string, currency: string): Intl.NumberFormat {
  const style = { style: "currency", currency } as const;
  try {
    return new Intl.NumberFormat(language, style);
  } catch {
    // Some browsers name their language by what is no tag.
    return new Intl.NumberFormat("en", style);
  }
}
