import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Choose": it shows "Chosen". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const went = await platform.links.returnTo({ pizza: "Margherita" });
    if (!went) setText("Chosen");
  };
  return (
    <Screen title="Menu">
      <Button onPress={press}>Choose</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
