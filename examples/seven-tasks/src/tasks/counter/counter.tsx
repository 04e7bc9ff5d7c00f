import { Button, Row, Text } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

/** Counts presses, from 0. */
export function Counter(): ReactNode {
  const [count, setCount] = useState(0);
  return (
    <Row gap="lg" justify="between">
      <Text size="display" weight="bold" tabular>
        {count}
      </Text>
      <Button onPress={() => setCount((before) => before + 1)}>Count</Button>
    </Row>
  );
}
