import { List, ListHeader, ListRow } from "@atoll/sdk/ui";
import { useState } from "react";

/** The words above rows, with a way to more of them. */
export function ListHeaderEntry() {
  const [all, setAll] = useState(false);
  return (
    <List accessibilityLabel="Ferries">
      <ListHeader actionLabel={all ? "Fewer" : "All"} onAction={() => setAll(!all)}>
        Ferries
      </ListHeader>
      <ListRow title="09:00" />
      {all && <ListRow title="11:30" />}
    </List>
  );
}
