import { Row, Spacer, Text } from "@atoll/sdk/ui";

/** Room of its own, or all that is left. */
export function SpacerEntry() {
  return (
    <Row>
      <Text>At the start</Text>
      <Spacer />
      <Text tone="muted">At the end</Text>
    </Row>
  );
}
