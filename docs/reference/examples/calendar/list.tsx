import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Am I free?": it shows "You are free". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const events = await platform.calendar.list({
      from: "2026-06-01T18:00:00+02:00",
      to: "2026-06-01T23:00:00+02:00",
    });
    setText(events.length === 0 ? "You are free" : "You have plans");
  };
  return (
    <Screen title="Table">
      <Button onPress={press}>Am I free?</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
