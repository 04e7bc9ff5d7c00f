import { createContext, useContext } from "react";

import type { Basket } from "../model/basket.ts";
import type { Kept } from "./use-kept.ts";
import type { Orders } from "./use-orders.ts";
import type { Owned } from "./use-owned.ts";
import type { Shelf } from "./use-shelf.ts";

/** What all pages share. */
export type Shop = {
  readonly shelf: Shelf;
  readonly basket: Kept<Basket>;
  readonly owned: Owned;
  readonly orders: Orders;
};

export const ShopContext = createContext<Shop | null>(null);

export function useShop(): Shop {
  const shop = useContext(ShopContext);
  if (shop === null) throw new Error("useShop() works inside <ShopContext>.");
  return shop;
}
