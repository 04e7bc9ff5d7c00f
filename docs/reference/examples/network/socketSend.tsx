import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Say hello": it shows "You said: Hello". */
export default function Example() {
  const [text, setText] = useState("");

  const press = () => {
    const socket = new WebSocket("wss://api.example.com/chat");
    socket.onopen = () => socket.send("Hello");
    socket.onmessage = ({ data }) => setText(`You said: ${String(data)}`);
  };
  return (
    <Screen title="Chat">
      <Button onPress={press}>Say hello</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
