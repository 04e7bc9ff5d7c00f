import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Send": it shows "Sent". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const blob = new Blob(["Buy lentils"], { type: "text/plain" });
    const { ok } = await platform.network.upload({ url: "https://api.example.com/notes", blob });
    setText(ok ? "Sent" : "Not sent");
  };
  return (
    <Screen title="Note">
      <Button onPress={press}>Send</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
