import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Enter": it shows "Welcome". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { lower } = await platform.user.ageRange([18]);
    setText(lower === 18 ? "Welcome" : "Come back later");
  };
  return (
    <Screen title="Wine">
      <Button onPress={press}>Enter</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
