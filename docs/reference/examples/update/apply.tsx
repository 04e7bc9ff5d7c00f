import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Update": it shows "Nothing newer is here". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    if (!(await platform.update.apply())) setText("Nothing newer is here");
  };
  return (
    <Screen title="About">
      <Button onPress={press}>Update</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
