import { Heading, Stack, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

/** What a journal without expenses says. */
export function FirstUse(): ReactNode {
  return (
    <Stack gap="sm" align="center" paddingY="xxl">
      <Heading level={2} align="center">
        No expenses yet
      </Heading>
      <Text tone="muted" align="center">
        Add what you spent, and a photo of the receipt if you have one. All of it stays on this device.
      </Text>
    </Stack>
  );
}
