import { platform } from "@atoll/sdk";
import { Button, Image, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Show": it shows "image/png". */
export default function Example() {
  const [text, setText] = useState("");
  const [photo, setPhoto] = useState<{ readonly blob: number } | null>(null);
  const press = async () => {
    const [chosen] = await platform.media.getPhotos({ limit: 1 });
    if (chosen === undefined) return;
    await platform.files.write("receipt.png", chosen);
    const kept = await platform.files.readBlob("receipt.png");
    if (kept === null) return;
    setPhoto(kept);
    setText(kept.type);
  };
  return (
    <Screen title="Receipt">
      <Button onPress={press}>Show</Button>
      <Text>{text}</Text>
      {photo !== null && <Image source={photo} alt="The photo" />}
    </Screen>
  );
}
