import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "May I?": it shows "undetermined". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    setText(await platform.permissions.query("photos.read"));
  };
  return (
    <Screen title="Receipt">
      <Button onPress={press}>May I?</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
