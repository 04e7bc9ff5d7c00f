import { Tabs, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Views of one thing. */
export function TabsEntry() {
  const [view, setView] = useState("costs");
  return (
    <Tabs
      label="Trip"
      items={[
        { value: "costs", label: "Costs", icon: "wallet" },
        { value: "people", label: "People", badge: "4" },
      ]}
      value={view}
      onChange={setView}
    >
      <Text>{view === "costs" ? "€39.50 so far" : "Four people"}</Text>
    </Tabs>
  );
}
