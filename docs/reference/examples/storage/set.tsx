import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Save": it shows "Hello, Ada". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.storage.set("name", "Ada");
    setText(`Hello, ${await platform.storage.get("name")}`);
  };
  return (
    <Screen title="Profile">
      <Button onPress={press}>Save</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
