import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Import": it shows "Imported". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.log.warn("Two lines of the file were empty.");
    setText("Imported");
  };
  return (
    <Screen title="Import">
      <Button onPress={press}>Import</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
