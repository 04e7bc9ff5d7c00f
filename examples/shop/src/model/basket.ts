import { MOST_OF_ONE } from "./product.ts";
import type { Product } from "./product.ts";

export type Line = { readonly product: string; readonly quantity: number };

/** What the person wants. `key` makes a repeated checkout of this very basket the same order. */
export type Basket = { readonly lines: readonly Line[]; readonly key: string };

export function emptyBasket(): Basket {
  return { lines: [], key: crypto.randomUUID() };
}

/** The basket with so many of a product; 0 takes it out. A changed basket is another order. */
export function withQuantity({ lines }: Basket, product: string, quantity: number): Basket {
  const line = { product, quantity: Math.min(quantity, MOST_OF_ONE) };
  const isThere = lines.some((each) => each.product === product);
  const changed = isThere ? lines.map((each) => (each.product === product ? line : each)) : [...lines, line];
  return { lines: changed.filter((each) => each.quantity > 0), key: crypto.randomUUID() };
}

/** The basket once these lines have been ordered. */
export function withoutLines({ lines }: Basket, ordered: readonly Line[]): Basket {
  const kept = lines.filter(({ product }) => !ordered.some((line) => line.product === product));
  return { lines: kept, key: crypto.randomUUID() };
}

export function quantityOf({ lines }: Basket, product: string): number {
  return lines.find((line) => line.product === product)?.quantity ?? 0;
}

/** How many things are in it. */
export function countOf({ lines }: Basket): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

export type PricedLine = Line & { readonly offer: Product };

/** The lines that can be ordered now; what is no longer on offer is left out, and stays in the basket. */
export function pricedLines({ lines }: Basket, products: readonly Product[]): readonly PricedLine[] {
  return lines.flatMap((line) => {
    const offer = products.find(({ id }) => id === line.product);
    return offer === undefined ? [] : [{ ...line, offer }];
  });
}

/** In minor units. */
export function totalOf(lines: readonly PricedLine[]): number {
  return lines.reduce((sum, { offer, quantity }) => sum + offer.price * quantity, 0);
}

/** A basket as it was stored, or undefined when it is none. */
export function decodeBasket(value: unknown): Basket | undefined {
  if (!isRecord(value) || !Array.isArray(value["lines"]) || typeof value["key"] !== "string")
    return undefined;
  const lines = value["lines"].filter(isLine);
  return lines.length === value["lines"].length ? { lines, key: value["key"] } : undefined;
}

function isLine(value: unknown): value is Line {
  if (!isRecord(value) || typeof value["product"] !== "string") return false;
  const { quantity } = value;
  return Number.isInteger(quantity) && Number(quantity) >= 1 && Number(quantity) <= MOST_OF_ONE;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
