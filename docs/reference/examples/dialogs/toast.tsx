import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Save": it shows "Saved". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    setText("Saved");
    await platform.dialogs.toast("The note is saved.");
  };
  return (
    <Screen title="Notes">
      <Button onPress={press}>Save</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
