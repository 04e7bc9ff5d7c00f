import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Choose a file": it shows "bills.csv". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const [file] = await platform.files.pick({ types: ["text/csv"] });
    if (file !== undefined) setText(file.name);
  };
  return (
    <Screen title="Import">
      <Button onPress={press}>Choose a file</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
