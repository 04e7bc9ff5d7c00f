import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "List": it shows "2023.csv, 2024.csv". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.files.write("bills/2024.csv", "");
    await platform.files.write("bills/2023.csv", "");
    const entries = await platform.files.list("bills");
    setText(entries.map(({ name }) => name).join(", "));
  };
  return (
    <Screen title="Bills">
      <Button onPress={press}>List</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
