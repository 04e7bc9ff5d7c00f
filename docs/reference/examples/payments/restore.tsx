import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "What do I have?": it shows "1 purchase". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.payments.purchase("coins-100");
    const owned = await platform.payments.restore();
    setText(owned.length === 1 ? "1 purchase" : `${owned.length} purchases`);
  };
  return (
    <Screen title="Game">
      <Button onPress={press}>What do I have?</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
