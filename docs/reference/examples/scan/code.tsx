import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Scan": it shows "https://example.com/table/7". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { text: said } = await platform.scan.code({ types: ["qr"] });
    setText(said);
  };
  return (
    <Screen title="Table">
      <Button onPress={press}>Scan</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
