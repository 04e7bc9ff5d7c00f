import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Export": it shows "Written". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.files.write("bills/2024.csv", "day,amount\nMonday,12\n");
    setText("Written");
  };
  return (
    <Screen title="Bills">
      <Button onPress={press}>Export</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
