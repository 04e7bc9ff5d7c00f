import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Save a copy": it shows "Saved to your device". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const [photo] = await platform.media.getPhotos({ limit: 1 });
    if (photo === undefined) return;
    await platform.media.save(photo, { name: "My drawing" });
    setText("Saved to your device");
  };
  return (
    <Screen title="Drawing">
      <Button onPress={press}>Save a copy</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
