import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Load": it shows "Nobody yet". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const name = await platform.storage.get("name");
    setText(name ?? "Nobody yet");
  };
  return (
    <Screen title="Profile">
      <Button onPress={press}>Load</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
