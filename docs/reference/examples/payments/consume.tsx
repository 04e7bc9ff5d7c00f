import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Buy and use": it shows "100 coins more". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { order } = await platform.payments.purchase("coins-100");
    if (await platform.payments.consume(order)) setText("100 coins more");
  };
  return (
    <Screen title="Game">
      <Button onPress={press}>Buy and use</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
