import { platform, usePage } from "@atoll/sdk";
import {
  Banner,
  Button,
  Card,
  Divider,
  EmptyState,
  Icon,
  KeyValueRow,
  Screen,
  Stack,
  Text,
} from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { STATE_WORDS } from "../model/order.ts";
import type { Order } from "../model/order.ts";
import { useShop } from "../state/shop-context.ts";

/** One order: what comes of it, and what is in it. */
export function OrderScreen(): ReactNode {
  const { orders } = useShop();
  const { id = "" } = usePage().params;
  const order = orders.value.find((each) => each.id === decodeURIComponent(id));
  return (
    <Screen title="Order" onBack={() => platform.navigation.back()}>
      {order === undefined ? (
        <EmptyState title="There is no such order" icon="truck">
          Orders are listed on the device they were made on.
        </EmptyState>
      ) : (
        <OrderDetails order={order} />
      )}
      <Button variant="secondary" onPress={() => platform.navigation.reset("/")}>
        Back to the shelves
      </Button>
    </Screen>
  );
}

function OrderDetails({ order }: { readonly order: Order }): ReactNode {
  const { label, tone, about } = STATE_WORDS[order.state];
  const isPaid = order.state === "paid";
  return (
    <>
      <Stack gap="sm" align="center" padding="lg">
        <Icon icon={isPaid ? "circle-check" : "clock"} size="large" tone={isPaid ? "positive" : "muted"} />
        <Text size="title" weight="semibold" align="center">
          {isPaid ? "Thank you" : label}
        </Text>
        <Text tone="muted" align="center">
          {about}
        </Text>
      </Stack>
      {order.test && (
        <Banner tone={tone === "caution" ? "caution" : "accent"} title="A test order">
          No money moved, and nothing will be sent.
        </Banner>
      )}
      <Card gap="sm">
        {order.items.map(({ title, quantity }) => (
          <KeyValueRow key={title} label={title} value={`× ${quantity}`} />
        ))}
        <Divider />
        <KeyValueRow label="Total" value={order.total} strong />
        <KeyValueRow label="State" value={label} />
      </Card>
      <Text tone="muted" size="caption" selectable>
        {`Order ${order.id}`}
      </Text>
    </>
  );
}
