import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Share": it shows "Shared". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.links.share({ title: "Lentil soup", url: "https://example.com/soup" });
    setText("Shared");
  };
  return (
    <Screen title="Recipe">
      <Button onPress={press}>Share</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
