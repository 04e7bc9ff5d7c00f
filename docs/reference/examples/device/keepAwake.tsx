import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Cook": it shows "The screen stays on". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.device.keepAwake(true);
    setText("The screen stays on");
  };
  return (
    <Screen title="Recipe">
      <Button onPress={press}>Cook</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
