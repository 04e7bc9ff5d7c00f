import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Buy a mug": it shows "Ordered". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    platform.payments.onEvent(({ state }) => setText(state === "refunded" ? "Money is back" : "Ordered"));
    await platform.payments.checkout([{ product: "mug", quantity: 1 }]);
    setText("Ordered");
  };
  return (
    <Screen title="Shop">
      <Button onPress={press}>Buy a mug</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
