import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "More": it shows "Share". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const actions = ["Share", "Rename", { label: "Delete", critical: true }];
    const chosen = await platform.dialogs.actionSheet(actions);
    const action = chosen === null ? "Nothing" : actions[chosen];
    setText(typeof action === "string" ? action : "Delete");
  };
  return (
    <Screen title="Photo">
      <Button onPress={press}>More</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
