/** Currencies an expense can have, with their symbol and the digits after the point. */
export const CURRENCIES = {
  EUR: { symbol: "€", digits: 2, name: "Euro" },
  USD: { symbol: "$", digits: 2, name: "US dollar" },
  GBP: { symbol: "£", digits: 2, name: "Pound sterling" },
  CHF: { symbol: "CHF ", digits: 2, name: "Swiss franc" },
  JPY: { symbol: "¥", digits: 0, name: "Japanese yen" },
  SEK: { symbol: "kr ", digits: 2, name: "Swedish krona" },
} as const;

export type Currency = keyof typeof CURRENCIES;
export const CURRENCY_CODES = Object.keys(CURRENCIES) as readonly Currency[];

export function isCurrency(value: unknown): value is Currency {
  return (CURRENCY_CODES as readonly unknown[]).includes(value);
}

/** Largest amount of one expense, in minor units: sums stay exact whatever is added up. */
const MAX_AMOUNT = 1_000_000_000_00;

export type ParsedAmount =
  | { readonly ok: true; readonly amount: number }
  | { readonly ok: false; readonly problem: string };

/** Reads what a person typed ("12", "12,5", "1 200.00") as minor units of a currency. */
export function parseAmount(text: string, currency: Currency): ParsedAmount {
  const { digits, name } = CURRENCIES[currency];
  const typed = text.replace(/[\s'’]/g, "");
  if (typed === "") return { ok: false, problem: "Enter an amount." };
  const parts = /^(\d*)(?:[.,](\d*))?$/.exec(typed);
  if (parts === null || !/\d/.test(typed)) return { ok: false, problem: "Enter a number, such as 12.50." };
  const [, whole = "", fraction = ""] = parts;
  if (fraction.length > digits) {
    const problem =
      digits === 0
        ? `${name} has no decimals: enter a whole number.`
        : "Enter at most two digits after the point.";
    return { ok: false, problem };
  }
  const amount = Number(whole + fraction.padEnd(digits, "0"));
  if (amount === 0) return { ok: false, problem: "Enter an amount above zero." };
  if (amount > MAX_AMOUNT) return { ok: false, problem: "That is more than this journal can add up." };
  return { ok: true, amount };
}

/** Minor units as text to edit: "12.50". */
export function formatAmountInput(amount: number, currency: Currency): string {
  const { digits } = CURRENCIES[currency];
  return (amount / 10 ** digits).toFixed(digits);
}

/** Minor units as people read them: "€1,234.50". */
export function formatMoney(amount: number, currency: Currency): string {
  const { symbol, digits } = CURRENCIES[currency];
  const [whole = "0", fraction] = (Math.abs(amount) / 10 ** digits).toFixed(digits).split(".");
  // The sandbox promises no Intl, so groups of three are made here.
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = amount < 0 ? "−" : "";
  return `${sign}${symbol}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}
