import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "My subscriptions": it shows "None yet". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const subscriptions = await platform.payments.subscriptions();
    setText(subscriptions.some(({ active }) => active) ? "Subscribed" : "None yet");
  };
  return (
    <Screen title="News">
      <Button onPress={press}>My subscriptions</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
