import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "What time is it?": it shows "2026-01-01". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const nowMs = await platform.device.serverTime();
    setText(new Date(nowMs).toISOString().slice(0, 10));
  };
  return (
    <Screen title="Auction">
      <Button onPress={press}>What time is it?</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
