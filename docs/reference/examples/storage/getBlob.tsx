import { platform } from "@atoll/sdk";
import { Button, Image, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Show": it shows "image/png". */
export default function Example() {
  const [text, setText] = useState("");
  const [photo, setPhoto] = useState<{ readonly blob: number } | null>(null);
  const press = async () => {
    const map = await platform.network.download({ url: "https://api.example.com/map" });
    await platform.storage.setBlob("map", map);
    const kept = await platform.storage.getBlob("map");
    if (kept === null) return;
    setPhoto(kept);
    setText(kept.type);
  };
  return (
    <Screen title="Map">
      <Button onPress={press}>Show</Button>
      <Text>{text}</Text>
      {photo !== null && <Image source={photo} alt="The map" />}
    </Screen>
  );
}
