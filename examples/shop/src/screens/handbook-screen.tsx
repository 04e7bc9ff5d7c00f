import { platform } from "@atoll/sdk";
import { Accordion, EmptyState, KeyValueRow, Screen, Stack, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { CHAPTERS } from "../model/handbook.ts";
import { HANDBOOK } from "../model/product.ts";
import { useShop } from "../state/shop-context.ts";

/** The handbook, for who has bought it. */
export function HandbookScreen(): ReactNode {
  const { owned } = useShop();
  const back = () => platform.navigation.back();
  return (
    <Screen title="Glaze handbook" onBack={back}>
      {owned.products.has(HANDBOOK) ? (
        <Chapters />
      ) : (
        <EmptyState
          title="The handbook is closed"
          icon="lock"
          actionLabel="See it on the shelf"
          onAction={() => platform.navigation.replace(`/product/${HANDBOOK}`)}
        >
          It opens for who has bought it.
        </EmptyState>
      )}
    </Screen>
  );
}

function Chapters(): ReactNode {
  return (
    <Stack gap="sm">
      {CHAPTERS.map(({ title, about, parts, firing }) => (
        <Accordion key={title} title={title} description={firing}>
          <Text>{about}</Text>
          {parts.map(([what, weight]) => (
            <KeyValueRow key={what} label={what} value={weight} />
          ))}
        </Accordion>
      ))}
    </Stack>
  );
}
