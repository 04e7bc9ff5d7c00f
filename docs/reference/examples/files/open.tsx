import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Press "Hand over": it shows "It is with your other apps". */
export default function Example() {
  const [text, setText] = useState("");

  const press = async () => {
    await platform.files.write("bills.csv", "day,amount\nMonday,12\n");
    await platform.files.open("bills.csv");
    setText("It is with your other apps");
  };
  return (
    <Screen title="Bills">
      <Button onPress={press}>Hand over</Button>
      <Text>{text}</Text>
    </Screen>
  );
}
