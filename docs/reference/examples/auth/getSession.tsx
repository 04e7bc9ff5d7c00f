import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Load": it shows "2 orders". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { token } = await platform.auth.getSession();
    const answer = await fetch("https://api.example.com/orders", {
      headers: { authorization: `Bearer ${token}` },
    });
    const orders = (await answer.json()) as string[];
    setText(`${orders.length} orders`);
  };
  return (
    <Screen title="Orders">
      <Button onPress={press}>Load</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
