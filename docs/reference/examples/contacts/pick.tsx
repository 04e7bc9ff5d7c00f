import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Invite somebody": it shows "Mona Haddad is invited". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    const [guest] = await platform.contacts.pick({ fields: ["name", "emails"] });
    if (guest !== undefined) setText(`${guest.name} is invited`);
  };
  return (
    <Screen title="Party">
      <Button onPress={press}>Invite somebody</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
