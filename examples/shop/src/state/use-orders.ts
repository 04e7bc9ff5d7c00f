import { platform } from "@atoll/sdk";
import { useEffect } from "react";

import { decodeOrders } from "../model/order.ts";
import type { Order, OrderState } from "../model/order.ts";
import { useKept } from "./use-kept.ts";
import type { Kept } from "./use-kept.ts";

export type Orders = Kept<readonly Order[]> & {
  add(order: Order): void;
};

const KEPT = { key: "orders", start: () => [], decode: decodeOrders } as const;
/** The newest are kept. */
const MOST = 100;

/** Orders made on this device, the newest first; each follows what comes of its payment. */
export function useOrders(): Orders {
  const kept = useKept<readonly Order[]>(KEPT);
  const { status, change } = kept;
  useEffect(() => {
    if (status !== "ready") return;
    const set = (id: string, state: OrderState) =>
      change((orders) => orders.map((order) => (order.id === id ? { ...order, state } : order)));
    void settleForgotten(kept.value, set);
    return platform.payments.onEvent(({ order, state }) => set(order, state));
    // Once, when the orders have been read: later ones tell of themselves.
  }, [status, change]);
  const add = (order: Order) =>
    change((orders) => [order, ...orders.filter(({ id }) => id !== order.id)].slice(0, MOST));
  return { ...kept, add };
}

/** What was decided while the mini-app was closed is no longer pending; how it went, only the bank says. */
async function settleForgotten(
  orders: readonly Order[],
  set: (id: string, state: OrderState) => void,
): Promise<void> {
  const waiting = orders.filter(({ state }) => state === "pending");
  if (waiting.length === 0) return;
  try {
    const pending = new Set((await platform.payments.pending()).map(({ order }) => order));
    for (const { id } of waiting) if (!pending.has(id)) set(id, "decided");
  } catch {
    // Offline: they stay as they are, and are looked at again at the next start.
  }
}
