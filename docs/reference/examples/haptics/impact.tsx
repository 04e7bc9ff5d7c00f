import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Bounce": it shows "Bounced". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.haptics.impact("heavy");
    setText("Bounced");
  };
  return (
    <Screen title="Game">
      <Button onPress={press}>Bounce</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
