import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Make it small": it shows "12 points wide". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const [photo] = await platform.media.getPhotos({ limit: 1 });
    if (photo === undefined) return;
    const small = await platform.media.compress(photo, { maxWidth: 16, quality: 0.6 });
    setText(`${small.width} points wide`);
  };
  return (
    <Screen title="Receipt">
      <Button onPress={press}>Make it small</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
