import { platform } from "@atoll/sdk";
import { Button, Image, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Take a photo": it shows "16 by 9 points". */
export default function Example() {
  const [text, setText] = useState("");
  const [photo, setPhoto] = useState<{ readonly blob: number } | null>(null);
  const press = async () => {
    const taken = await platform.media.takePhoto({ facing: "back" });
    setPhoto(taken);
    setText(`${taken.width} by ${taken.height} points`);
  };
  return (
    <Screen title="Receipt">
      <Button onPress={press}>Take a photo</Button>
      <Text>{text}</Text>
      {photo !== null && <Image source={photo} alt="The photo" />}
    </Screen>
  );
}
