import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Use my address": it shows "noor@example.com". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { value, verified } = await platform.user.request("email");
    setText(verified && value !== null ? value : "No address yet");
  };
  return (
    <Screen title="Newsletter">
      <Button onPress={press}>Use my address</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
