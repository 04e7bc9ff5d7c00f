import { Card, Heading, Text } from "@atoll/sdk/ui";

/** A whole screen: its title, its padding, and what scrolls. Every entry of this gallery stands in one. */
export function ScreenEntry() {
  return (
    <Card>
      <Heading level={3}>One Screen at a time</Heading>
      <Text tone="muted">The title above and the room around are this gallery's own Screen.</Text>
    </Card>
  );
}
