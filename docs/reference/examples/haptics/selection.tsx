import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "One more": it shows "3 guests". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.haptics.selection();
    setText("3 guests");
  };
  return (
    <Screen title="Guests">
      <Button onPress={press}>One more</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
