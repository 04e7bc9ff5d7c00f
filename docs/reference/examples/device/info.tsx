import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Ask": it shows "web, can be touched". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { platform: kind, touch } = await platform.device.info();
    setText(`${kind}, ${touch ? "can be touched" : "no touch"}`);
  };
  return (
    <Screen title="Device">
      <Button onPress={press}>Ask</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
