import { EmptyState, ErrorState, Grid, Skeleton, Stack } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { useShop } from "../state/shop-context.ts";

/** What stands where products will be: places for them, why there are none, or that none are on offer. Nothing when there are some. */
export function ShelfState(): ReactNode {
  const { shelf } = useShop();
  if (shelf.products.length > 0) return null;
  if (shelf.status === "loading") return <Places />;
  if (shelf.status === "ready") {
    return (
      <EmptyState
        title="The shelves are empty"
        icon="shopping-cart"
        actionLabel="Look again"
        onAction={shelf.load}
      >
        The kiln is still warm. New pieces stand here as soon as they are on offer.
      </EmptyState>
    );
  }
  if (shelf.code === "NOT_SUPPORTED") {
    return (
      <EmptyState title="Nothing is sold here" icon="shopping-cart">
        This app takes no payments. Open Clay Harbour in another one to buy.
      </EmptyState>
    );
  }
  return (
    <ErrorState title="The shelves did not load" code={shelf.code} onRetry={shelf.load}>
      Check the connection and try again. Your basket is kept.
    </ErrorState>
  );
}

function Places(): ReactNode {
  return (
    <Grid minColumnWidth={140} gap="lg">
      {["a", "b", "c", "d"].map((place) => (
        <Stack key={place} gap="sm">
          <Skeleton shape="block" height={150} />
          <Skeleton lines={2} />
        </Stack>
      ))}
    </Grid>
  );
}
