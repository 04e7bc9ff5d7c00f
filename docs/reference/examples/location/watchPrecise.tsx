import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Follow me": it shows "48.8584, 2.2945". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.location.watch({ accuracy: "precise" }, ({ latitude, longitude }) => {
      setText(`${latitude.toFixed(4)}, ${longitude.toFixed(4)}`);
    });
  };
  return (
    <Screen title="Run">
      <Button onPress={press}>Follow me</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
