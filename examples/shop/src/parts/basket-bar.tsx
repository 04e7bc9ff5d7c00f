import { platform } from "@atoll/sdk";
import { FixedBottomCTA } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { countOf, pricedLines, totalOf } from "../model/basket.ts";
import { formatLike } from "../model/money.ts";
import { useShop } from "../state/shop-context.ts";

/** Leads to the basket, once there is something in it. */
export function BasketBar(): ReactNode {
  const { basket, shelf } = useShop();
  const count = countOf(basket.value);
  if (count === 0) return null;
  const lines = pricedLines(basket.value, shelf.products);
  const first = lines[0]?.offer;
  const things = count === 1 ? "1 thing" : `${count} things`;
  return (
    <FixedBottomCTA
      label="View basket"
      note={first === undefined ? things : `${things} · ${formatLike(totalOf(lines), first)}`}
      onPress={() => platform.navigation.push("/basket")}
    />
  );
}
