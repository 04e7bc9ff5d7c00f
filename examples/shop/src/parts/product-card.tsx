import { Image, Pressable, Stack, Tag, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { GOODS } from "../model/goods.ts";
import type { Product } from "../model/product.ts";

type ProductCardProps = {
  readonly product: Product;
  readonly isOwned: boolean;
  /** How many are in the basket. */
  readonly wanted: number;
  open(): void;
};

/** A product in the catalogue. */
export function ProductCard({ product, isOwned, wanted, open }: ProductCardProps): ReactNode {
  const { id, title, displayPrice } = product;
  const picture = GOODS[id]?.picture;
  const state = isOwned ? "Yours" : wanted > 0 ? `${wanted} in basket` : "";
  const label = [title, displayPrice, state].filter((part) => part !== "").join(", ");
  return (
    <Pressable accessibilityLabel={label} gap="sm" onPress={open}>
      {picture !== undefined && <Image source={picture} alt="" aspectRatio={1} radius="lg" />}
      <Stack gap="xs">
        <Text weight="medium" numberOfLines={2}>
          {title}
        </Text>
        <Text tone="muted" tabular>
          {displayPrice}
        </Text>
        {state !== "" && <Tag tone={isOwned ? "positive" : "accent"}>{state}</Tag>}
      </Stack>
    </Pressable>
  );
}
