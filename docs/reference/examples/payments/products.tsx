import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Look": it shows "100 coins: €1.99". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const [coins] = await platform.payments.products(["coins-100"]);
    if (coins !== undefined) setText(`${coins.title}: ${coins.displayPrice}`);
  };
  return (
    <Screen title="Shop">
      <Button onPress={press}>Look</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
