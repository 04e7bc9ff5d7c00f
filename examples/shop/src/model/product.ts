import type { platform } from "@atoll/sdk";

/** A product as the registry offers it, priced in the person's language. */
export type Product = Awaited<ReturnType<typeof platform.payments.products>>[number];

/** What comes of a purchase. */
export type Receipt = Awaited<ReturnType<typeof platform.payments.checkout>>;

/** The one product that is read here instead of sent. */
export const HANDBOOK = "handbook";

/** As many of one product as the pottery sends at once. */
export const MOST_OF_ONE = 20;

export function isSent({ type }: Pick<Product, "type">): boolean {
  return type === "physical";
}
