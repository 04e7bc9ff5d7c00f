import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Follow me": it shows "48.86, 2.28". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.location.watch({}, ({ latitude, longitude }) => {
      setText(`${latitude.toFixed(2)}, ${longitude.toFixed(2)}`);
    });
  };
  return (
    <Screen title="Weather">
      <Button onPress={press}>Follow me</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
