import type { Ingredient } from "./recipe.ts";

const GRAMS_PER_OUNCE = 28.35;
const ML_PER_FLUID_OUNCE = 29.57;

/** How much of an ingredient so many people need, as it stands in a list: `120 g`, `4.2 oz`, `2`; empty for what is taken by taste. */
export function amountFor({ amount, unit }: Ingredient, people: number, metric: boolean): string {
  if (amount === undefined) return "";
  const whole = amount * people;
  if (unit === "g") return metric ? `${Math.round(whole)} g` : `${oneDecimal(whole / GRAMS_PER_OUNCE)} oz`;
  if (unit === "ml")
    return metric ? `${Math.round(whole)} ml` : `${oneDecimal(whole / ML_PER_FLUID_OUNCE)} fl oz`;
  return oneDecimal(whole);
}

function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
