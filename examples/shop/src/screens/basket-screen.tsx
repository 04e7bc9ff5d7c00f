import { platform } from "@atoll/sdk";
import {
  Banner,
  EmptyState,
  FixedBottomCTA,
  KeyValueRow,
  OfflineBanner,
  Screen,
  Stack,
  Text,
} from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { pricedLines, totalOf } from "../model/basket.ts";
import { formatLike } from "../model/money.ts";
import { OutcomeBanner } from "../parts/outcome-banner.tsx";
import { ShelfState } from "../parts/shelf-state.tsx";
import { useShop } from "../state/shop-context.ts";
import { useCheckout } from "../state/use-checkout.ts";
import { BasketLine } from "./basket/basket-line.tsx";

/** What the person wants, and the way to the till. */
export function BasketScreen(): ReactNode {
  const { basket, shelf } = useShop();
  const checkout = useCheckout();
  const { lines: wanted } = basket.value;
  const lines = pricedLines(basket.value, shelf.products);
  const first = lines[0]?.offer;
  const total = first === undefined ? "" : formatLike(totalOf(lines), first);
  const isShelfKnown = shelf.products.length > 0;
  return (
    <Screen title="Basket" onBack={() => platform.navigation.back()}>
      <OfflineBanner>Your basket is kept. Ordering needs a connection.</OfflineBanner>
      <OutcomeBanner code={checkout.failed} dismiss={checkout.dismiss} />
      {basket.isUnsaved && (
        <Banner tone="caution" title="Not saved">
          The last change is not kept on this device. Make room, then change something.
        </Banner>
      )}
      {wanted.length === 0 && (
        <EmptyState
          title="Your basket is empty"
          icon="shopping-cart"
          actionLabel="Look around"
          onAction={() => platform.navigation.back()}
        >
          What you add stays here, also when you close Clay Harbour.
        </EmptyState>
      )}
      {wanted.length > 0 && <ShelfState />}
      {isShelfKnown && lines.length < wanted.length && (
        <Banner tone="caution" title="Some pieces are gone">
          They are no longer on offer and not part of this order.
        </Banner>
      )}
      {first !== undefined && (
        <>
          <Stack gap="md">
            {lines.map((line) => (
              <BasketLine key={line.product} line={line} isLocked={checkout.isBusy} />
            ))}
          </Stack>
          <KeyValueRow label="Total" value={total} hint="Sending is included" strong />
          <Text tone="muted" size="caption">
            Next you are asked where to send it. We see the address with your order; nobody else does.
          </Text>
          <FixedBottomCTA
            label="Check out"
            note={total}
            loading={checkout.isBusy}
            onPress={() => checkout.order(lines, total)}
          />
        </>
      )}
    </Screen>
  );
}
