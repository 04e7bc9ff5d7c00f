import { AtollError } from "@atoll/protocol";
import type { ProductType } from "@atoll/distribution/registry";

/** Longest name and SKU that platforms' stores take. Source: Apple's Mini Apps Partner Program. */
const DISPLAY_NAME = 30;
const SKU = 128;
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** Whose product it is, as stores are told. */
export type Seller = {
  readonly appName: string;
  readonly partnerId: string;
  readonly partnerName: string;
};

/** The SKU by which a platform's own store knows a product. Throws INVALID_REQUEST when it is longer than stores take. */
export function skuOf(id: string, { partnerId, partnerName }: Seller): string {
  // The bar parts the three; a name may hold one.
  const sku = [id, partnerName.replaceAll("|", " "), partnerId].join("|");
  if (sku.length <= SKU) return sku;
  throw refuse(`The SKU "${sku}" has ${sku.length} of at most ${SKU} characters. Choose a shorter id.`);
}

type Listed = {
  readonly id: string;
  readonly type: ProductType;
  readonly titles: Readonly<Record<string, string>>;
  readonly currency: string;
  readonly period: string | null;
};

/** Checks what the stores of platforms would refuse later. Throws INVALID_REQUEST. */
export function assertListable({ id, type, titles, currency, period }: Listed, seller: Seller): void {
  if (!CURRENCIES.has(currency)) throw refuse(`"${currency}" is no currency. Use a code of ISO 4217.`);
  if ((type === "subscription") !== (period !== null))
    throw refuse('A subscription has a "period", such as "P1M"; nothing else has one.');
  skuOf(id, seller);
  // Goods that are sent never go through a platform's store.
  if (type === "physical") return;
  for (const title of Object.values(titles)) {
    const shown = `${seller.appName} - ${title}`;
    if (shown.length > DISPLAY_NAME)
      throw refuse(
        `"${shown}" has ${shown.length} of at most ${DISPLAY_NAME} characters, which is what stores take. Choose a shorter title.`,
      );
  }
}

function refuse(message: string): AtollError {
  return new AtollError("INVALID_REQUEST", message);
}
