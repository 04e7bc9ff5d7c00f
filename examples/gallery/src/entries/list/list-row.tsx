import { Avatar, List, ListRow, Switch } from "@atoll/sdk/ui";
import { useState } from "react";

/** A title, what is said of it, and what stands before and after. */
export function ListRowEntry() {
  const [opened, setOpened] = useState("");
  return (
    <List accessibilityLabel="People">
      <ListRow
        title="Mira Sand"
        subtitle={opened === "" ? "Lisbon" : `Opened ${opened}`}
        leading={<Avatar label="Mira Sand" decorative />}
        onPress={() => setOpened("Mira")}
      />
      <ListRow title="Alerts" trailing={<Switch label="Alerts" labelHidden />} />
      <ListRow title="Leave the group" tone="critical" chevron={false} onPress={() => setOpened("leaving")} />
    </List>
  );
}
