import { FixedBottomCTA, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** The one act of a screen, always in sight at its lower edge. */
export function FixedBottomCTAEntry() {
  const [booked, setBooked] = useState(false);
  return (
    <>
      <Text>{booked ? "Booked." : "Two nights, breakfast included."}</Text>
      <FixedBottomCTA label="Book" note="€84 for two nights" onPress={() => setBooked(true)} />
    </>
  );
}
