import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Ask": it shows "portrait". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { type } = await platform.device.orientation();
    setText(type);
  };
  return (
    <Screen title="Device">
      <Button onPress={press}>Ask</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
