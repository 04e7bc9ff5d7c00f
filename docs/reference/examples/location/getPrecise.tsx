import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Start here": it shows "48.8584, 2.2945". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { latitude, longitude } = await platform.location.get({ accuracy: "precise" });
    setText(`${latitude.toFixed(4)}, ${longitude.toFixed(4)}`);
  };
  return (
    <Screen title="Run">
      <Button onPress={press}>Start here</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
