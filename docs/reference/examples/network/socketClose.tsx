import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Come and go": it shows "Closed with 1000". */
export default function Example() {
  const [text, setText] = useState("");

  const press = () => {
    const socket = new WebSocket("wss://api.example.com/chat");
    socket.onopen = () => socket.close(1000, "Bye");
    socket.onclose = ({ code }) => setText(`Closed with ${code}`);
  };
  return (
    <Screen title="Chat">
      <Button onPress={press}>Come and go</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
