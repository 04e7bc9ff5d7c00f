import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Follow": it shows "This is the newest version". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    platform.update.onReady(({ name }) => setText(`${name} is here`));
    setText("This is the newest version");
  };
  return (
    <Screen title="About">
      <Button onPress={press}>Follow</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
