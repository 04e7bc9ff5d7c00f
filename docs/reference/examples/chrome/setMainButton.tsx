import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Order": it shows "The host asks to pay". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.chrome.mainButton.set({ label: "Pay" }, () => setText("Paid"));
    setText("The host asks to pay");
  };
  return (
    <Screen title="Order">
      <Button onPress={press}>Order</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
