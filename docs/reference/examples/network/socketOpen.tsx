import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Connect": it shows "Connected". */
export default function Example() {
  const [text, setText] = useState("");

  const press = () => {
    const socket = new WebSocket("wss://api.example.com/chat");
    socket.onopen = () => setText("Connected");
    socket.onerror = () => setText("The chat cannot be reached");
  };
  return (
    <Screen title="Chat">
      <Button onPress={press}>Connect</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
