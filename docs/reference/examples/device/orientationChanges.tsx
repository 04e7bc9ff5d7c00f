import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Follow": it shows "portrait". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const tell = ({ type }: { readonly type: string }) => setText(type);
    platform.device.onOrientationChange(tell);
    tell(await platform.device.orientation());
  };
  return (
    <Screen title="Device">
      <Button onPress={press}>Follow</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
