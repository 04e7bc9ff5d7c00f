import type { GuestBridge, MethodParams, MethodResult } from "@atoll/protocol";
import { createMethods, same } from "../guest/method.ts";
import type { PaymentEvent, PaymentsSchema } from "./schema.ts";

type Methods = PaymentsSchema["methods"];
type Item = MethodParams<Methods["checkout"]>["items"][number];
/** Makes a repeat the same purchase. */
type Keyed = { readonly key?: string };

/** `platform.payments` of a mini-app. */
export function createPaymentsGuest(bridge: GuestBridge) {
  const method = createMethods<PaymentsSchema>(bridge, "payments");
  const plain = <T>() => ({ params: () => ({}), result: same<T> });
  return {
    /** Products on offer, all unless ids are given. */
    products: method("products", {
      params: (ids?: readonly string[]) => (ids === undefined ? {} : { ids: [...ids] }),
      result: same,
    }),
    /** Sells one product that is used in the mini-app. Call it in the handler of a tap. */
    purchase: method("purchase", {
      params: (product: string, { key }: Keyed = {}) => ({ product, ...(key !== undefined && { key }) }),
      result: same,
    }),
    /** Sells goods that are sent; the host asks for the address. Call it in the handler of a tap. */
    checkout: method("checkout", {
      params: (items: readonly Item[], { key }: Keyed = {}) => ({
        items: [...items],
        ...(key !== undefined && { key }),
      }),
      result: same,
    }),
    /** What the person has. */
    restore: method("restore", plain<MethodResult<Methods["restore"]>>()),
    /** Their subscriptions. */
    subscriptions: method("subscriptions", plain<MethodResult<Methods["subscriptions"]>>()),
    /** Orders whose payment has not been decided. */
    pending: method("pending", plain<MethodResult<Methods["pending"]>>()),
    /** Marks a consumable as used up; true when this call did it. */
    consume: method("consume", { params: (order: string) => ({ order }), result: same }),
    /** Tells of each change of an order while the mini-app is in front; the returned function ends it. */
    onEvent: (listener: (event: PaymentEvent) => void): (() => void) => {
      const told = new Set<string>();
      return bridge.subscribe("payments.events", {}, (value) => {
        for (const event of value as unknown as readonly PaymentEvent[]) {
          const key = `${event.order} ${event.state}`;
          if (told.has(key)) continue;
          told.add(key);
          listener(event);
        }
      });
    },
  };
}
