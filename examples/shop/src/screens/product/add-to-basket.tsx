import { platform } from "@atoll/sdk";
import { FixedBottomCTA, Stepper, Text } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { quantityOf, withQuantity } from "../../model/basket.ts";
import { formatLike } from "../../model/money.ts";
import { MOST_OF_ONE } from "../../model/product.ts";
import type { Product } from "../../model/product.ts";
import { useShop } from "../../state/shop-context.ts";

/** Puts some of a product into the basket, beside those that are in it. */
export function AddToBasket({ product }: { readonly product: Product }): ReactNode {
  const { basket } = useShop();
  const [quantity, setQuantity] = useState(1);
  const inside = quantityOf(basket.value, product.id);
  const left = MOST_OF_ONE - inside;
  const add = () => {
    basket.change((before) => withQuantity(before, product.id, inside + Math.min(quantity, left)));
    platform.navigation.back();
  };
  return (
    <>
      {left > 0 && (
        <Stepper
          label="How many"
          min={1}
          max={left}
          value={Math.min(quantity, left)}
          onChange={setQuantity}
        />
      )}
      {inside > 0 && <Text tone="muted">{`${inside} in your basket already.`}</Text>}
      {left > 0 ? (
        <FixedBottomCTA
          label="Add to basket"
          note={formatLike(product.price * Math.min(quantity, left), product)}
          disabled={basket.status !== "ready"}
          onPress={add}
        />
      ) : (
        <FixedBottomCTA
          label="View basket"
          note={`We send ${MOST_OF_ONE} of a kind at once`}
          onPress={() => platform.navigation.push("/basket")}
        />
      )}
    </>
  );
}
