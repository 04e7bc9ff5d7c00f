import { platform, usePage } from "@atoll/sdk";
import { Card, EmptyState, Image, KeyValueRow, Screen, Stack, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { GOODS } from "../model/goods.ts";
import { isSent } from "../model/product.ts";
import { ShelfState } from "../parts/shelf-state.tsx";
import { useShop } from "../state/shop-context.ts";
import { AddToBasket } from "./product/add-to-basket.tsx";
import { BuyHandbook } from "./product/buy-handbook.tsx";

/** One product: what it is, and how to have it. */
export function ProductScreen(): ReactNode {
  const { shelf } = useShop();
  const { id = "" } = usePage().params;
  const product = shelf.products.find((each) => each.id === id);
  const back = () => platform.navigation.back();
  if (product === undefined) {
    return (
      <Screen title="Not on offer" onBack={back}>
        <ShelfState />
        {shelf.products.length > 0 && (
          <EmptyState title="This piece is gone" actionLabel="See the others" onAction={back}>
            It was sold out or taken from the shelf.
          </EmptyState>
        )}
      </Screen>
    );
  }
  const goods = GOODS[id];
  return (
    <Screen title={product.title} onBack={back}>
      {goods !== undefined && <Image source={goods.picture} alt={goods.alt} aspectRatio={1.25} radius="lg" />}
      <Stack gap="sm">
        <Text size="title" weight="semibold" tabular>
          {product.displayPrice}
        </Text>
        {goods !== undefined && <Text>{goods.about}</Text>}
      </Stack>
      {goods !== undefined && (
        <Card gap="sm">
          {goods.facts.map(([name, value]) => (
            <KeyValueRow key={name} label={name} value={value} />
          ))}
        </Card>
      )}
      {isSent(product) ? <AddToBasket product={product} /> : <BuyHandbook product={product} />}
    </Screen>
  );
}
