import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Who am I?": it shows "Hello, Noor Haddad". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { name } = await platform.user.profile(["name"]);
    setText(name === null || name === undefined ? "Hello" : `Hello, ${name}`);
  };
  return (
    <Screen title="Table">
      <Button onPress={press}>Who am I?</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
