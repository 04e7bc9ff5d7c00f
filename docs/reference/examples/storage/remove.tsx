import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Forget me": it shows "Forgotten". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.storage.set("name", "Ada");
    await platform.storage.remove("name");
    if ((await platform.storage.get("name")) === null) setText("Forgotten");
  };
  return (
    <Screen title="Profile">
      <Button onPress={press}>Forget me</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
