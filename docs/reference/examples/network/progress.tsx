import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Fetch": it shows "Complete". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.network.download({
      url: "https://api.example.com/map",
      onProgress: ({ bytes, total }) => setText(total === null ? `${bytes} bytes` : `${bytes} of ${total}`),
    });
    setText("Complete");
  };
  return (
    <Screen title="Map">
      <Button onPress={press}>Fetch</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
