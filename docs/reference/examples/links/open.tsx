import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Order a pizza": it shows "See you soon". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    setText("See you soon");
    await platform.links.open("com.example.pizza", "/menu", { table: 7 });
  };
  return (
    <Screen title="Trip">
      <Button onPress={press}>Order a pizza</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
