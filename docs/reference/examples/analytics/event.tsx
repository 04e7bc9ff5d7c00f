import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Order": it shows "Ordered, and noted". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.analytics.event("order.placed", { items: 2, express: false });
    setText("Ordered, and noted");
  };
  return (
    <Screen title="Order">
      <Button onPress={press}>Order</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
