import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "How full?": it shows "0 of 10000 keys". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { keys, maxKeys } = await platform.storage.usage();
    setText(`${keys} of ${maxKeys} keys`);
  };
  return (
    <Screen title="Notes">
      <Button onPress={press}>How full?</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
