import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Keep a photo": it shows "Kept". */
export default function Example() {
  const [text, setText] = useState("");
  const press = async () => {
    const [photo] = await platform.media.getPhotos({ limit: 1 });
    if (photo === undefined) return;
    await platform.storage.setBlob("receipt", photo);
    setText("Kept");
  };
  return (
    <Screen title="Receipt">
      <Button onPress={press}>Keep a photo</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
