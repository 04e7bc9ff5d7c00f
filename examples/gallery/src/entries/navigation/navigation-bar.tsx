import { NavigationBar } from "@atoll/sdk/ui";
import { useState } from "react";

/** A title, a way back and up to three actions, for a Screen without a title. */
export function NavigationBarEntry() {
  const [said, setSaid] = useState("Three days");
  return (
    <NavigationBar
      title="Lagoon"
      subtitle={said}
      actions={[{ value: "share", label: "Share", icon: "share-2" }]}
      onBack={() => setSaid("Back")}
      onSelect={({ value }) => setSaid(value)}
    />
  );
}
