import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Fetch": it shows "Kept". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const map = await platform.network.download({ url: "https://api.example.com/map" });
    await platform.storage.setBlob("map", map);
    setText("Kept");
  };
  return (
    <Screen title="Map">
      <Button onPress={press}>Fetch</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
