import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Order": it shows "Read". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.dialogs.alert("We deliver from Monday on.", { accept: "I see" });
    setText("Read");
  };
  return (
    <Screen title="Order">
      <Button onPress={press}>Order</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
