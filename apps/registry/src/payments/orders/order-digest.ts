import { createHash } from "node:crypto";
import type { OrderRow } from "./order-row.ts";

type Shown = Pick<
  OrderRow,
  "id" | "app_id" | "environment" | "kind" | "lines" | "total" | "currency" | "period"
>;

/** The digest of what a person is shown. Security: what they agreed to is what is charged, or nothing is. */
export function orderDigest(order: Shown): string {
  const lines = order.lines.map(({ product, title, price, quantity }) => [product, title, price, quantity]);
  const { id, app_id, environment, kind, total, currency, period } = order;
  return sha256([id, app_id, environment, kind, lines, total, currency, period]);
}

/** The SHA-256 of a value's JSON, in hex. */
export function sha256(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
