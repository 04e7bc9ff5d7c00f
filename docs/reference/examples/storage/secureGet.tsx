import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Unlock": it shows "Open". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.storage.secure.set("pin", "4711");
    const pin = await platform.storage.secure.get("pin");
    setText(pin === "4711" ? "Open" : "Closed");
  };
  return (
    <Screen title="Lock">
      <Button onPress={press}>Unlock</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
