import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Begin anew": it shows "One moment". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    setText("One moment");
    await platform.storage.remove("settings");
    await platform.app.restart();
  };
  return (
    <Screen title="Settings">
      <Button onPress={press}>Begin anew</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
