import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Can it check?": it shows "It can". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const available = await platform.biometrics.isAvailable();
    setText(available ? "It can" : "It cannot");
  };
  return (
    <Screen title="Vouchers">
      <Button onPress={press}>Can it check?</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
