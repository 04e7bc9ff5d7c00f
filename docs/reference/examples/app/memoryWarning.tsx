import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Keep pictures": it shows "Kept as long as there is room". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    platform.app.onMemoryWarning(() => setText("Let go of"));
    setText("Kept as long as there is room");
  };
  return (
    <Screen title="Pictures">
      <Button onPress={press}>Keep pictures</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
