import { TabBar, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** The mini-app's main places, along the lower edge. */
export function TabBarEntry() {
  const [place, setPlace] = useState("home");
  return (
    <>
      <Text>You are at {place}.</Text>
      <TabBar
        items={[
          { value: "home", label: "Home", icon: "house" },
          { value: "saved", label: "Saved", icon: "bookmark", badge: "2" },
          { value: "you", label: "You", icon: "user" },
        ]}
        value={place}
        onChange={setPlace}
      />
    </>
  );
}
