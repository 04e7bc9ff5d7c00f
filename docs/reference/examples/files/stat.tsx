import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "How large?": it shows "5 bytes". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.files.write("note.txt", "Hello");
    const stat = await platform.files.stat("note.txt");
    setText(stat?.kind === "file" ? `${stat.size} bytes` : "No file");
  };
  return (
    <Screen title="Bills">
      <Button onPress={press}>How large?</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
