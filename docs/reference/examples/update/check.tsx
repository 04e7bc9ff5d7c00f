import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Look for news": it shows "This is the newest version". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const version = await platform.update.check();
    setText(version === null ? "This is the newest version" : `There is ${version.name}`);
  };
  return (
    <Screen title="About">
      <Button onPress={press}>Look for news</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
