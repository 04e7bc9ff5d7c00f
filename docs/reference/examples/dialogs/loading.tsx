import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Upload": it shows "Done". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.dialogs.loading("Sending your notes");
    await platform.storage.set("sent", "yes");
    await platform.dialogs.loading(null);
    setText("Done");
  };
  return (
    <Screen title="Notes">
      <Button onPress={press}>Upload</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
