import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Around me": it shows "48.86, 2.28". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { latitude, longitude } = await platform.location.get();
    setText(`${latitude.toFixed(2)}, ${longitude.toFixed(2)}`);
  };
  return (
    <Screen title="Weather">
      <Button onPress={press}>Around me</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
