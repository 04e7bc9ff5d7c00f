import { platform } from "@atoll/sdk";
import { Banner, EmptyState, ErrorState, List, ListRow, Screen, Skeleton, Tag } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { describeItems, STATE_WORDS } from "../model/order.ts";
import { useShop } from "../state/shop-context.ts";

/** Orders made on this device. */
export function OrdersScreen(): ReactNode {
  return (
    <Screen title="Your orders" onBack={() => platform.navigation.back()}>
      <Body />
    </Screen>
  );
}

function Body(): ReactNode {
  const { orders } = useShop();
  if (orders.status === "loading") return <Skeleton lines={4} />;
  if (orders.status === "failed") {
    return (
      <ErrorState title="Your orders did not open" onRetry={orders.load}>
        They are still on this device. Nothing was changed.
      </ErrorState>
    );
  }
  if (orders.value.length === 0) {
    return (
      <EmptyState
        title="Nothing ordered yet"
        icon="truck"
        actionLabel="Look around"
        onAction={() => platform.navigation.back()}
      >
        What you order stands here, with what comes of it.
      </EmptyState>
    );
  }
  return (
    <>
      {orders.isUnsaved && (
        <Banner tone="caution" title="Not saved">
          The last order is made, and not kept in this list. Make room on the device.
        </Banner>
      )}
      <List accessibilityLabel="Your orders">
        {orders.value.map((order) => (
          <ListRow
            key={order.id}
            title={describeItems(order)}
            subtitle={order.total}
            trailing={<Tag tone={STATE_WORDS[order.state].tone}>{STATE_WORDS[order.state].label}</Tag>}
            onPress={() => platform.navigation.push(`/order/${encodeURIComponent(order.id)}`)}
          />
        ))}
      </List>
    </>
  );
}
