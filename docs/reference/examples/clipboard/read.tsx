import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Paste": it shows "SUMMER-24". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.clipboard.write("SUMMER-24");
    setText(await platform.clipboard.read());
  };
  return (
    <Screen title="Voucher">
      <Button onPress={press}>Paste</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
