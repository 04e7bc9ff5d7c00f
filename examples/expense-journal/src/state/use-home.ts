import { useMemo } from "react";

import { formatMoney } from "../model/currency.ts";
import type { Expense } from "../model/expense.ts";
import type { Home } from "../model/journal-rows.ts";
import { convert } from "../model/rates.ts";
import { useRates } from "./rates-store.ts";
import { useSettings } from "./settings-store.ts";

/** The currency to add up in, with the rates there are. */
export function useHome(): Home {
  const currency = useSettings((state) => state.home);
  const rates = useRates((state) => state.rates);
  return useMemo(() => ({ currency, rates }), [currency, rates]);
}

/** An expense's amount in the home currency as text; null when it is in it already, or no rate is known. */
export function convertedAmount({ amount, currency }: Expense, home: Home): string | null {
  if (currency === home.currency) return null;
  const converted = convert(amount, [currency, home.currency], home.rates);
  return converted === null ? null : formatMoney(converted, home.currency);
}
