import type { Receipt } from "./product.ts";

const STATES = ["paid", "pending", "declined", "canceled", "refunded", "decided"] as const;
export type OrderState = (typeof STATES)[number];

/** An order as it is remembered on this device. `total` is written as the person saw it, `at` in milliseconds since the epoch. */
export type Order = {
  readonly id: string;
  readonly state: OrderState;
  readonly items: readonly { readonly title: string; readonly quantity: number }[];
  readonly total: string;
  readonly test: boolean;
  readonly at: number;
};

export type Tone = "positive" | "caution" | "neutral";

/** What each state means to the person. */
export const STATE_WORDS: Readonly<
  Record<OrderState, { readonly label: string; readonly tone: Tone; readonly about: string }>
> = {
  paid: { label: "Paid", tone: "positive", about: "We pack it within two days and send it to your address." },
  pending: {
    label: "Payment pending",
    tone: "caution",
    about: "Your bank takes its time. Nothing is sent before it is paid; this page changes by itself.",
  },
  declined: {
    label: "Declined",
    tone: "caution",
    about: "The payment did not go through. Nothing was charged.",
  },
  canceled: {
    label: "Canceled",
    tone: "neutral",
    about: "This order ended before it was paid. Nothing was charged.",
  },
  refunded: { label: "Refunded", tone: "neutral", about: "The money went back to where it came from." },
  decided: {
    label: "Payment decided",
    tone: "neutral",
    about: "Your bank decided while you were away. Its statement says whether it was charged.",
  },
};

/** What to remember of a receipt. */
export function orderOf(receipt: Receipt, seen: Pick<Order, "items" | "total">): Order {
  const { order: id, state, environment } = receipt;
  return { id, state, ...seen, test: environment === "test", at: Date.now() };
}

/** "2 × Tide mug, Reef vase". */
export function describeItems({ items }: Pick<Order, "items">): string {
  return items.map(({ title, quantity }) => (quantity > 1 ? `${quantity} × ${title}` : title)).join(", ");
}

/** Orders as they were stored, or undefined when they are none. */
export function decodeOrders(value: unknown): readonly Order[] | undefined {
  return Array.isArray(value) && value.every(isOrder) ? value : undefined;
}

function isOrder(value: unknown): value is Order {
  if (typeof value !== "object" || value === null) return false;
  const { id, state, items, total, test, at } = value as Partial<Record<keyof Order, unknown>>;
  return (
    typeof id === "string" &&
    STATES.some((each) => each === state) &&
    Array.isArray(items) &&
    items.every(isItem) &&
    typeof total === "string" &&
    typeof test === "boolean" &&
    typeof at === "number"
  );
}

function isItem(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { title, quantity } = value as { readonly title?: unknown; readonly quantity?: unknown };
  return typeof title === "string" && typeof quantity === "number";
}
