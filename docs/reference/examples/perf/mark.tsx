import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Show": it shows "The feed". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.perf.mark("feed.shown");
    setText("The feed");
  };
  return (
    <Screen title="Feed">
      <Button onPress={press}>Show</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
