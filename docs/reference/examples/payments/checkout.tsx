import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Buy two mugs": it shows "On their way". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { state } = await platform.payments.checkout([{ product: "mug", quantity: 2 }]);
    setText(state === "paid" ? "On their way" : "The payment takes its time");
  };
  return (
    <Screen title="Shop">
      <Button onPress={press}>Buy two mugs</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
