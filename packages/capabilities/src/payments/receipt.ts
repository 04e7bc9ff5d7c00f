import type { PlacedOrder } from "./gateway.ts";
import type { PaymentEvent, Receipt } from "./schema.ts";

const STATES: Readonly<Record<PlacedOrder["state"], PaymentEvent["state"]>> = {
  created: "canceled",
  expired: "canceled",
  confirmed: "pending",
  failed: "declined",
  paid: "paid",
  fulfilled: "paid",
  consumed: "paid",
  refunded: "refunded",
};

/** How an order stands, in a mini-app's words. */
export function stateOf({ state }: Pick<PlacedOrder, "state">): PaymentEvent["state"] {
  return STATES[state];
}

/** An order as a mini-app is told of a change of it. */
export function eventOf(order: PlacedOrder): PaymentEvent {
  return { ...receiptOf(order), state: stateOf(order) };
}

/** An order as a mini-app sees one that is paid or pending. Titles stay behind: they were for the sheet. */
export function receiptOf(order: PlacedOrder): Receipt {
  const { id, lines, total, currency, environment } = order;
  return {
    order: id,
    items: lines.map(({ product, quantity }) => ({ product, quantity })),
    total,
    currency,
    state: stateOf(order) === "pending" ? "pending" : "paid",
    environment,
  };
}
