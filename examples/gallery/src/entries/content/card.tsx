import { Card, Heading, Stack, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** What belongs together on a ground of its own, and what opens when it is pressed. */
export function CardEntry() {
  const [opened, setOpened] = useState(0);
  return (
    <Stack gap="md">
      <Card gap="xs">
        <Heading level={3}>Quiet</Heading>
        <Text tone="muted">A ground and a little room.</Text>
      </Card>
      <Card elevated onPress={() => setOpened(opened + 1)}>
        <Text weight="semibold">Pressed {opened} times</Text>
      </Card>
      <Card tone="caution">
        <Text>The ferry is late.</Text>
      </Card>
    </Stack>
  );
}
