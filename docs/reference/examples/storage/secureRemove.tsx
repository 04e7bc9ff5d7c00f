import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Remove the PIN": it shows "No PIN". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.storage.secure.set("pin", "4711");
    await platform.storage.secure.remove("pin");
    if ((await platform.storage.secure.get("pin")) === null) setText("No PIN");
  };
  return (
    <Screen title="Lock">
      <Button onPress={press}>Remove the PIN</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
