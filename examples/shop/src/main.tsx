import { Pages } from "@atoll/sdk";
import type { ReactNode } from "react";

import { decodeBasket, emptyBasket } from "./model/basket.ts";
import type { Basket } from "./model/basket.ts";
import { BasketScreen } from "./screens/basket-screen.tsx";
import { CatalogueScreen } from "./screens/catalogue-screen.tsx";
import { HandbookScreen } from "./screens/handbook-screen.tsx";
import { OrderScreen } from "./screens/order-screen.tsx";
import { OrdersScreen } from "./screens/orders-screen.tsx";
import { ProductScreen } from "./screens/product-screen.tsx";
import { ShopContext } from "./state/shop-context.ts";
import { useKept } from "./state/use-kept.ts";
import { useOrders } from "./state/use-orders.ts";
import { useOwned } from "./state/use-owned.ts";
import { useShelf } from "./state/use-shelf.ts";

const BASKET = { key: "basket", start: emptyBasket, decode: decodeBasket };

const PAGES = {
  "/": CatalogueScreen,
  "/product/:id": ProductScreen,
  "/basket": BasketScreen,
  "/orders": OrdersScreen,
  "/order/:id": OrderScreen,
  "/handbook": HandbookScreen,
  "*": CatalogueScreen,
};

/** A small pottery that sells. */
export default function App(): ReactNode {
  const shelf = useShelf();
  const basket = useKept<Basket>(BASKET);
  const owned = useOwned();
  const orders = useOrders();
  return (
    <ShopContext value={{ shelf, basket, owned, orders }}>
      <Pages pages={PAGES} />
    </ShopContext>
  );
}
