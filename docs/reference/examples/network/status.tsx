import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Ask": it shows "There is a network". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { online } = await platform.network.status();
    setText(online ? "There is a network" : "No network");
  };
  return (
    <Screen title="Feed">
      <Button onPress={press}>Ask</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
