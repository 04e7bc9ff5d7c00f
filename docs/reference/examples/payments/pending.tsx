import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "My orders": it shows "Nothing is open". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const orders = await platform.payments.pending();
    setText(orders.length === 0 ? "Nothing is open" : `${orders.length} take their time`);
  };
  return (
    <Screen title="Shop">
      <Button onPress={press}>My orders</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
