import { platform } from "@atoll/sdk";
import { Button, Image, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Choose a photo": it shows "12 by 8 points". */
export default function Example() {
  const [text, setText] = useState("");
  const [photo, setPhoto] = useState<{ readonly blob: number } | null>(null);
  const press = async () => {
    const [first] = await platform.media.getPhotos({ limit: 1, maxDimension: 1024 });
    if (first === undefined) return;
    setPhoto(first);
    setText(`${first.width} by ${first.height} points`);
  };
  return (
    <Screen title="Receipt">
      <Button onPress={press}>Choose a photo</Button>
      <Text>{text}</Text>
      {photo !== null && <Image source={photo} alt="The photo" />}
    </Screen>
  );
}
