import { Row, Tag } from "@atoll/sdk/ui";
import { useState } from "react";

/** A word that can be chosen or taken away. */
export function TagEntry() {
  const [sea, setSea] = useState(true);
  const [filters, setFilters] = useState(["Under €100", "With breakfast"]);
  return (
    <Row gap="sm" wrap>
      <Tag icon="sun" tone="accent" selected={sea} onPress={() => setSea(!sea)}>
        By the sea
      </Tag>
      {filters.map((filter) => (
        <Tag key={filter} onRemove={() => setFilters(filters.filter((each) => each !== filter))}>
          {filter}
        </Tag>
      ))}
      <Tag tone="positive">Free</Tag>
    </Row>
  );
}
