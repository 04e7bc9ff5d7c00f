import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Load": it shows "1 EUR is 1.1 USD". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const answer = await fetch("https://api.example.com/rates");
    const { usd } = (await answer.json()) as { usd: number };
    setText(`1 EUR is ${usd} USD`);
  };
  return (
    <Screen title="Rates">
      <Button onPress={press}>Load</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
