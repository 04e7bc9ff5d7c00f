import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "What may you tell me?": it shows "Nothing yet". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { topics } = await platform.notifications.status();
    setText(topics.length === 0 ? "Nothing yet" : topics.join(", "));
  };
  return (
    <Screen title="Pizza">
      <Button onPress={press}>What may you tell me?</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
