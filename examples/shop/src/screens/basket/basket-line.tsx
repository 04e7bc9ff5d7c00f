import { Card, IconButton, Image, Row, Stack, Stepper, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { withQuantity } from "../../model/basket.ts";
import type { PricedLine } from "../../model/basket.ts";
import { GOODS } from "../../model/goods.ts";
import { formatLike } from "../../model/money.ts";
import { MOST_OF_ONE } from "../../model/product.ts";
import { useShop } from "../../state/shop-context.ts";

type BasketLineProps = {
  readonly line: PricedLine;
  /** While an order is made of it, it does not change. */
  readonly isLocked: boolean;
};

/** One product of the basket, and how many of it. */
export function BasketLine({ line: { product, quantity, offer }, isLocked }: BasketLineProps): ReactNode {
  const { basket } = useShop();
  const picture = GOODS[product]?.picture;
  const set = (next: number) => basket.change((before) => withQuantity(before, product, next));
  return (
    <Card padding="md">
      <Row gap="md" align="start">
        {picture !== undefined && <Image source={picture} alt="" width={72} height={72} radius="md" />}
        <Stack grow gap="sm">
          <Row gap="sm" align="start">
            <Text weight="medium" grow>
              {offer.title}
            </Text>
            <Text tabular>{formatLike(offer.price * quantity, offer)}</Text>
          </Row>
          <Row justify="between" wrap>
            <Stepper
              label={`How many ${offer.title}`}
              labelHidden
              min={1}
              max={MOST_OF_ONE}
              value={quantity}
              disabled={isLocked}
              onChange={set}
            />
            <IconButton
              icon="trash"
              label={`Remove ${offer.title}`}
              disabled={isLocked}
              onPress={() => set(0)}
            />
          </Row>
        </Stack>
      </Row>
    </Card>
  );
}
