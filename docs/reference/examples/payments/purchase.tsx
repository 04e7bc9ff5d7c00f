import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Buy 100 coins": it shows "Paid". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { state } = await platform.payments.purchase("coins-100");
    setText(state === "paid" ? "Paid" : "The payment takes its time");
  };
  return (
    <Screen title="Game">
      <Button onPress={press}>Buy 100 coins</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
