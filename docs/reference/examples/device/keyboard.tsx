import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Ask": it shows "No keyboard". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { visible, height } = await platform.device.keyboard();
    setText(visible ? `It covers ${height} points` : "No keyboard");
  };
  return (
    <Screen title="Device">
      <Button onPress={press}>Ask</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
