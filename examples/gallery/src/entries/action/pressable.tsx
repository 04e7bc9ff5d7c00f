import { Icon, Pressable, Row, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** One button of whatever it holds. */
export function PressableEntry() {
  const [pressed, setPressed] = useState(0);
  return (
    <Pressable onPress={() => setPressed(pressed + 1)}>
      <Row gap="md" align="center" padding="md">
        <Icon icon="map-pin" tone="accent" />
        <Text>Map, opened {pressed} times</Text>
      </Row>
    </Pressable>
  );
}
