import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Follow": it shows "80 %". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const tell = ({ level }: { readonly level: number }) => setText(`${Math.round(level * 100)} %`);
    platform.device.onBatteryChange(tell);
    tell(await platform.device.battery());
  };
  return (
    <Screen title="Device">
      <Button onPress={press}>Follow</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
