import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Show": it shows "SUMMER-24". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.biometrics.authenticate("Show your vouchers");
    setText("SUMMER-24");
  };
  return (
    <Screen title="Vouchers">
      <Button onPress={press}>Show</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
