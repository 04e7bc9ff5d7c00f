import { platform } from "@atoll/sdk";
import { useState } from "react";

import { emptyBasket, withoutLines } from "../model/basket.ts";
import type { PricedLine } from "../model/basket.ts";
import { orderOf } from "../model/order.ts";
import { codeOf } from "./code-of.ts";
import { useShop } from "./shop-context.ts";

export type Checkout = {
  readonly isBusy: boolean;
  /** The code of the last try that failed. */
  readonly failed: string | undefined;
  /** Call it in the handler of a tap: the host's sheet asks for the address and the payment. */
  order(lines: readonly PricedLine[], total: string): Promise<void>;
  dismiss(): void;
};

/** After these the order is over, and another try is another order. After any other it may have been paid all the same. */
const OVER: readonly string[] = ["USER_CANCELED", "PAYMENT_DECLINED"];

/** Orders what is in the basket. */
export function useCheckout(): Checkout {
  const { basket, orders, shelf } = useShop();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const order = async (lines: readonly PricedLine[], total: string) => {
    setBusy(true);
    setFailed(undefined);
    try {
      const items = lines.map(({ product, quantity }) => ({ product, quantity }));
      const receipt = await platform.payments.checkout(items, { key: basket.value.key });
      const seen = lines.map(({ offer, quantity }) => ({ title: offer.title, quantity }));
      orders.add(orderOf(receipt, { items: seen, total }));
      basket.change((before) => withoutLines(before, lines));
      platform.navigation.replace(`/order/${encodeURIComponent(receipt.order)}`);
    } catch (error) {
      const code = codeOf(error);
      setFailed(code);
      if (OVER.includes(code)) basket.change(({ lines: kept }) => ({ ...emptyBasket(), lines: kept }));
      if (code === "PRODUCT_NOT_FOUND") void shelf.load();
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, failed, order, dismiss: () => setFailed(undefined) };
}
