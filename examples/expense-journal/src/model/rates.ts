import { CURRENCIES, CURRENCY_CODES } from "./currency.ts";
import type { Currency } from "./currency.ts";

/** How much of each currency one euro buys, as of a day. */
export type Rates = {
  /** `yyyy-MM-dd`. */
  readonly day: string;
  readonly perEuro: { readonly [code in Currency]?: number };
};

/** Rates from the service's answer or from storage, or null when they are not that. */
export function decodeRates(value: unknown): Rates | null {
  if (typeof value !== "object" || value === null || !("date" in value) || !("rates" in value)) return null;
  const { date, rates } = value;
  if (typeof date !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  if (typeof rates !== "object" || rates === null) return null;
  const table = new Map<string, unknown>(Object.entries(rates));
  const known = CURRENCY_CODES.flatMap((code): [Currency, number][] => {
    const rate = table.get(code);
    return typeof rate === "number" && Number.isFinite(rate) && rate > 0 ? [[code, rate]] : [];
  });
  return known.length === 0 ? null : { day: date, perEuro: { ...Object.fromEntries(known), EUR: 1 } };
}

/** The rates as text to store; `decodeRates` reads it after JSON.parse. */
export function encodeRates({ day, perEuro }: Rates): string {
  return JSON.stringify({ date: day, rates: perEuro });
}

/** How much of `to` one unit of `from` buys, or null when the rates do not say. */
export function rateBetween(rates: Rates | null, from: Currency, to: Currency): number | null {
  if (from === to) return 1;
  const source = rates?.perEuro[from];
  const target = rates?.perEuro[to];
  return source === undefined || target === undefined ? null : target / source;
}

/** An amount in another currency, both in minor units, or null when the rates do not say. */
export function convert(
  amount: number,
  pair: readonly [Currency, Currency],
  rates: Rates | null,
): number | null {
  const [from, to] = pair;
  const rate = rateBetween(rates, from, to);
  if (rate === null) return null;
  return Math.round(amount * rate * 10 ** (CURRENCIES[to].digits - CURRENCIES[from].digits));
}
