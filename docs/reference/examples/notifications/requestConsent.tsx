import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Tell me when it is ready": it shows "You will hear of order-ready". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { topics } = await platform.notifications.requestConsent([
      { id: "order-ready", title: "Your order", reason: "To know when it can be fetched." },
    ]);
    setText(`You will hear of ${topics.join(", ")}`);
  };
  return (
    <Screen title="Pizza">
      <Button onPress={press}>Tell me when it is ready</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
