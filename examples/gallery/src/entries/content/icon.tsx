import { Icon, Row } from "@atoll/sdk/ui";

/** A sign of the host's closed set, in three sizes and the tones of text. */
export function IconEntry() {
  return (
    <Row gap="lg" align="center" wrap>
      <Icon icon="heart" size="small" />
      <Icon icon="heart" />
      <Icon icon="heart" size="large" tone="critical" />
      <Icon icon="circle-check" tone="positive" accessibilityLabel="Done" />
      <Icon icon="triangle-alert" tone="caution" accessibilityLabel="Careful" />
    </Row>
  );
}
