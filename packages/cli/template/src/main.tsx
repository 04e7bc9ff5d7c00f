import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useEffect, useState } from "react";

/** The mini-app: a host draws what its entry exports. */
export default function App() {
  const [count, setCount] = useState(0);

  useEffect(() => {
    void platform.storage.get("count").then((kept) => {
      if (kept !== null) setCount(Number(kept));
    });
  }, []);

  const add = () => {
    setCount(count + 1);
    void platform.storage.set("count", String(count + 1));
  };

  return (
    <Screen title="My app">
      <Text>{count === 1 ? "1 tap" : `${count} taps`}</Text>
      <Button onPress={add}>Tap me</Button>
    </Screen>
  );
}
