import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Sign in": it shows "Hello, Noor". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const { code } = await platform.auth.getCode();
    const answer = await fetch("https://api.example.com/sign-in", {
      method: "POST",
      body: JSON.stringify({ code }),
    });
    const { name } = (await answer.json()) as { name: string };
    setText(`Hello, ${name}`);
  };
  return (
    <Screen title="Orders">
      <Button onPress={press}>Sign in</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
