import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Go to the basket": it shows "The basket". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.analytics.screen("basket");
    setText("The basket");
  };
  return (
    <Screen title="Basket">
      <Button onPress={press}>Go to the basket</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
