import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Ask": it shows "80 %". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { level, charging } = await platform.device.battery();
    setText(`${Math.round(level * 100)} %${charging ? ", charging" : ""}`);
  };
  return (
    <Screen title="Device">
      <Button onPress={press}>Ask</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
