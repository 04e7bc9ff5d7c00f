import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Listen": it shows "Welcome". */
export default function Example() {
  const [text, setText] = useState("");

  const press = () => {
    const socket = new WebSocket("wss://api.example.com/news");
    socket.onmessage = ({ data }) => setText(String(data));
  };
  return (
    <Screen title="Chat">
      <Button onPress={press}>Listen</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
