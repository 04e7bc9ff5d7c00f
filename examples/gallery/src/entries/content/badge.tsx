import { Badge, Icon, Row } from "@atoll/sdk/ui";

/** A count or a dot at what it holds. */
export function BadgeEntry() {
  return (
    <Row gap="xl">
      <Badge count={3} tone="accent" accessibilityLabel="3 messages">
        <Icon icon="mail" size="large" />
      </Badge>
      <Badge count={128} max={99} tone="critical" accessibilityLabel="More than 99 calls">
        <Icon icon="phone" size="large" />
      </Badge>
      <Badge accessibilityLabel="Something new">
        <Icon icon="bell" size="large" />
      </Badge>
    </Row>
  );
}
