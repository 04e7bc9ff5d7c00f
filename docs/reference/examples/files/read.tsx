import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Read": it shows "day,amount". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.files.write("bills/2024.csv", "day,amount\nMonday,12\n");
    const table = await platform.files.read("bills/2024.csv");
    setText(table?.split("\n")[0] ?? "No bills yet");
  };
  return (
    <Screen title="Bills">
      <Button onPress={press}>Read</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
