import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Delete all": it shows "0 notes". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.storage.set("note-1", "Buy lentils");
    await platform.storage.clear();
    const keys = await platform.storage.keys();
    setText(`${keys.length} notes`);
  };
  return (
    <Screen title="Notes">
      <Button onPress={press}>Delete all</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
