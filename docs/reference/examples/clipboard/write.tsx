import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Copy": it shows "Copied". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.clipboard.write("SUMMER-24");
    setText("Copied");
  };
  return (
    <Screen title="Voucher">
      <Button onPress={press}>Copy</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
