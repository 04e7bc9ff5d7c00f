import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Read more": it shows "Opened". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.links.openUrl("https://example.com/help");
    setText("Opened");
  };
  return (
    <Screen title="Help">
      <Button onPress={press}>Read more</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
