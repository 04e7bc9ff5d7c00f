import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Who do I know?": it shows "3 people". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const people = await platform.contacts.list({ fields: ["name"], limit: 50 });
    setText(`${people.length} people`);
  };
  return (
    <Screen title="Party">
      <Button onPress={press}>Who do I know?</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
