import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Allow photos": it shows "granted". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    setText(await platform.permissions.request("photos.read"));
  };
  return (
    <Screen title="Receipt">
      <Button onPress={press}>Allow photos</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
