import { EmptyState } from "@atoll/sdk/ui";
import { useState } from "react";

/** Nothing yet, and what to do. */
export function EmptyStateEntry() {
  const [looking, setLooking] = useState(false);
  return (
    <EmptyState
      title="Nothing ordered"
      icon="shopping-cart"
      actionLabel={looking ? "Looking" : "Look around"}
      onAction={() => setLooking(true)}
    >
      What you order stands here until it is with you.
    </EmptyState>
  );
}
