import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Link": it shows "https://atoll.example/miniapp/com.example.reference/open?path=%2Fbill%2F3". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    setText(await platform.links.create("/bill/3"));
  };
  return (
    <Screen title="Bill">
      <Button onPress={press}>Link</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
