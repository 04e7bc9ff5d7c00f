import type { Product } from "./product.ts";

/** Prefix, digits with their marks, suffix: "€12.50", "1.250,00 €", "¥ 1,200". */
const PRICE = /^(\D*)(\d[\d.,'\u00A0\u202F ]*?)(\D*)$/;

/**
 * An amount in minor units, written as the host wrote a price of the same currency: the sandbox has no Intl, and the person's habits are
 * in that price. Where it cannot be imitated, "48.00 EUR".
 */
export function formatLike(amount: number, { price, currency, displayPrice }: Product): string {
  const written = imitate(amount, displayPrice);
  // Only a way of writing that writes the price itself as the host did is trusted with another amount.
  return imitate(price, displayPrice) === displayPrice && written !== undefined
    ? written
    : `${(amount / 100).toFixed(2)} ${currency}`;
}

function imitate(amount: number, like: string): string | undefined {
  const parts = PRICE.exec(like);
  if (parts === null) return undefined;
  const [, before = "", digits = "", after = ""] = parts;
  const point = /([.,])\d\d$/.exec(digits)?.[1];
  const group = /\d([.,'\u00A0\u202F ])\d{3}/.exec(digits)?.[1] ?? (point === "," ? "." : ",");
  const [whole = "0", fraction = ""] = (
    point === undefined ? String(amount) : (amount / 100).toFixed(2)
  ).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${before}${grouped}${point === undefined ? "" : point + fraction}${after}`;
}
