import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Delete": it shows "Deleted". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const sure = await platform.dialogs.confirm("Delete this note?", { accept: "Delete", critical: true });
    setText(sure ? "Deleted" : "Kept");
  };
  return (
    <Screen title="Notes">
      <Button onPress={press}>Delete</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
