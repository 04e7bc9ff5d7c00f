import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Remind me": it shows "In your calendar". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.calendar.addEvent({
      title: "Dinner",
      start: "2026-06-01T19:00:00+02:00",
      end: "2026-06-01T21:00:00+02:00",
    });
    setText("In your calendar");
  };
  return (
    <Screen title="Table">
      <Button onPress={press}>Remind me</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
