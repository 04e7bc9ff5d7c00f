import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Delete": it shows "Deleted". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.files.write("bills/2024.csv", "");
    await platform.files.remove("bills");
    if ((await platform.files.stat("bills")) === null) setText("Deleted");
  };
  return (
    <Screen title="Bills">
      <Button onPress={press}>Delete</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
