import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Follow": it shows "Waiting for changes". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    platform.network.onChange(({ online }) => setText(online ? "Back again" : "No network"));
    setText("Waiting for changes");
  };
  return (
    <Screen title="Feed">
      <Button onPress={press}>Follow</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
