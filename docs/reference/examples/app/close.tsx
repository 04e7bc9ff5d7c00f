import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Done": it shows "Have a good trip". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    setText("Have a good trip");
    await platform.app.close();
  };
  return (
    <Screen title="Ticket">
      <Button onPress={press}>Done</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
