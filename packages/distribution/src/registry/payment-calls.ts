import * as z from "zod";
import { productSchema, soldOrderSchema, soldOrdersSchema } from "./payments-schemas.ts";
import type { NewProduct, Product, ProductChange, SoldOrder } from "./payments-schemas.ts";
import type { AskPortal } from "./portal-api.ts";

/** What a team does about what its mini-app sells. Each throws the registry's code. */
export type PaymentCalls = {
  products(appId: string): Promise<readonly Product[]>;
  /** Throws INVALID_REQUEST for what platforms' stores would refuse, STATE_CONFLICT for an id that is taken. */
  createProduct(appId: string, product: NewProduct): Promise<Product>;
  changeProduct(appId: string, productId: string, change: ProductChange): Promise<Product>;
  /** The newest fifty, newest first; `refunds` gives those whose person waits for their money. */
  soldOrders(appId: string, part?: { readonly refunds?: boolean }): Promise<readonly SoldOrder[]>;
  fulfilOrder(appId: string, orderId: string): Promise<SoldOrder>;
  refundOrder(appId: string, orderId: string, reason: string): Promise<SoldOrder>;
  decideRefund(appId: string, orderId: string, outcome: "granted" | "declined"): Promise<SoldOrder>;
  /** Decides an order that the test provider left pending. */
  decideTestOrder(appId: string, orderId: string, outcome: "paid" | "declined"): Promise<SoldOrder>;
};

const part = encodeURIComponent;
const productsAnswer = z.strictObject({ products: z.array(productSchema) });

/** The portal's calls about what is sold. */
export function paymentCalls(ask: AskPortal): PaymentCalls {
  const at = (appId: string, ...rest: readonly string[]) =>
    `/apps/${[appId, ...rest].map((each) => part(each)).join("/")}`;
  return {
    products: async (appId) => (await ask("GET", at(appId, "products"), productsAnswer)).products,
    createProduct: (appId, product) => ask("POST", at(appId, "products"), productSchema, product),
    changeProduct: (appId, id, change) => ask("PUT", at(appId, "products", id), productSchema, change),
    soldOrders: async (appId, { refunds = false } = {}) => {
      const query = refunds ? "?refunds=waiting" : "";
      return (await ask("GET", at(appId, "orders") + query, soldOrdersSchema)).orders;
    },
    fulfilOrder: (appId, id) => ask("POST", at(appId, "orders", id, "fulfil"), soldOrderSchema, {}),
    refundOrder: (appId, id, reason) =>
      ask("POST", at(appId, "orders", id, "refund"), soldOrderSchema, { reason }),
    decideRefund: (appId, id, outcome) =>
      ask("POST", at(appId, "orders", id, "refund-decision"), soldOrderSchema, { outcome }),
    decideTestOrder: (appId, id, outcome) =>
      ask("POST", at(appId, "orders", id, "test-outcome"), soldOrderSchema, { outcome }),
  };
}
