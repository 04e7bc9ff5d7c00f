import { Heading, Image, Stack, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import icon from "../../../assets/icon.png";

/** What a journal without expenses says. */
export function FirstUse(): ReactNode {
  return (
    <Stack gap="sm" align="center" paddingY="xxl">
      <Image source={icon} alt="" width={72} height={72} radius="lg" />
      <Heading level={2} align="center">
        No expenses yet
      </Heading>
      <Text tone="muted" align="center">
        Add what you spent, and a photo of the receipt if you have one. All of it stays on this device.
      </Text>
    </Stack>
  );
}
