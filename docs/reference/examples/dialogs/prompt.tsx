import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "New list": it shows "Groceries". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const name = await platform.dialogs.prompt("What is it called?", { value: "Groceries" });
    setText(name ?? "No list");
  };
  return (
    <Screen title="Lists">
      <Button onPress={press}>New list</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
