import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "List": it shows "note-1, note-2". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.storage.set("note-2", "Call Noor");
    await platform.storage.set("note-1", "Buy lentils");
    setText((await platform.storage.keys()).join(", "));
  };
  return (
    <Screen title="Notes">
      <Button onPress={press}>List</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
