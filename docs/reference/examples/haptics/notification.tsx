import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Pay": it shows "Paid". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.haptics.notification("success");
    setText("Paid");
  };
  return (
    <Screen title="Order">
      <Button onPress={press}>Pay</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
