import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "More": it shows "Look into the menu". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.chrome.menu.set([{ id: "export", label: "Export" }], (id) => setText(`Chosen: ${id}`));
    setText("Look into the menu");
  };
  return (
    <Screen title="Lists">
      <Button onPress={press}>More</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
