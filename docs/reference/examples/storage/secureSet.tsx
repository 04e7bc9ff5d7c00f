import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Set a PIN": it shows "Locked". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.storage.secure.set("pin", "4711");
    setText("Locked");
  };
  return (
    <Screen title="Lock">
      <Button onPress={press}>Set a PIN</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
