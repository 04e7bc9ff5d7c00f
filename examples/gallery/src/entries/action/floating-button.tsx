import { FloatingButton, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** The one main act of a screen, over its lower end. */
export function FloatingButtonEntry() {
  const [notes, setNotes] = useState(0);
  return (
    <>
      <Text>{notes} notes</Text>
      <FloatingButton label="Write" icon="pencil" extended onPress={() => setNotes(notes + 1)} />
    </>
  );
}
