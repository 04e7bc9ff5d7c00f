import { Section, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** A part of a screen under a heading, with a button beside it. */
export function SectionEntry() {
  const [seen, setSeen] = useState(0);
  return (
    <Section
      title="Upcoming"
      description="This week"
      actionLabel="See all"
      onAction={() => setSeen(seen + 1)}
    >
      <Text>{seen === 0 ? "Two trips" : `Asked for ${seen} times`}</Text>
    </Section>
  );
}
