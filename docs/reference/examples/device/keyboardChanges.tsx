import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Follow": it shows "No keyboard". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const tell = ({ visible }: { readonly visible: boolean }) => setText(visible ? "Writing" : "No keyboard");
    platform.device.onKeyboardChange(tell);
    tell(await platform.device.keyboard());
  };
  return (
    <Screen title="Chat">
      <Button onPress={press}>Follow</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
