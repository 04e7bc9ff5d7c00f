import { AtollError } from "@atoll/protocol";
import type { Offer, Product, ProductType } from "@atoll/distribution/registry";
import type { Database } from "../../database/database.ts";

export type ProductRow = {
  readonly app_id: string;
  readonly id: string;
  readonly type: ProductType;
  readonly titles: Readonly<Record<string, string>>;
  readonly price: number;
  readonly currency: string;
  readonly period: Product["period"];
  readonly on_offer: boolean;
  readonly created_at: Date;
};

/** Products of a mini-app that people can buy, in the order of their ids. */
export async function productsOnOffer(
  db: Database,
  appId: string,
  ids: readonly string[] | undefined,
): Promise<readonly ProductRow[]> {
  return db.query<ProductRow>(
    "select * from products where app_id = $1 and on_offer and ($2::text[] is null or id = any($2)) order by id",
    [appId, ids ?? null],
  );
}

/** A product of a mini-app, offered or not. Throws PRODUCT_NOT_FOUND. */
export async function readProduct(db: Database, appId: string, id: string): Promise<ProductRow> {
  const [row] = await db.query<ProductRow>("select * from products where app_id = $1 and id = $2", [
    appId,
    id,
  ]);
  if (row !== undefined) return row;
  throw new AtollError(
    "PRODUCT_NOT_FOUND",
    `"${appId}" has no product "${id.slice(0, 64)}". Create it first.`,
  );
}

/** The title in a language: of the tag, of its language, in English, or the first there is. */
export function titleIn(titles: ProductRow["titles"], language: string): string {
  const primary = language.split("-")[0] ?? "";
  const tags = Object.keys(titles).sort();
  const tag = [language, primary, "en"].find((each) => Object.hasOwn(titles, each)) ?? tags[0] ?? "";
  return titles[tag] ?? "";
}

/** A product as the people of a host see it. */
export function describeOffer(row: ProductRow, language: string): Offer {
  const { id, type, titles, price, currency, period } = row;
  return { id, type, title: titleIn(titles, language), price, currency, period };
}

/** A product as its team sees it. */
export function describeProduct(row: ProductRow, sku: string): Product {
  const { app_id, id, type, titles, price, currency, period, on_offer, created_at } = row;
  return {
    id,
    app: app_id,
    type,
    titles,
    price,
    currency,
    period,
    sku,
    onOffer: on_offer,
    createdAt: created_at.toISOString(),
  };
}
