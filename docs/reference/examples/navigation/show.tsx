import { Pages, platform, usePage } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";
import { useEffect } from "react";

function Home() {
  return (
    <Screen title="Bills">
      <Button onPress={() => platform.navigation.push("/bill/3", { total: 42 })}>Open</Button>
    </Screen>
  );
}

function Bill() {
  const { params } = usePage();
  useEffect(() => platform.navigation.setTitle(`Bill ${params.id}`), [params.id]);
  return (
    <Screen title="Bill">
      <Text>{`This is bill ${params.id}`}</Text>
    </Screen>
  );
}

/** Press "Open": it shows "This is bill 3". The SDK tells the host by navigation.show which page is on top. */
export default function Example() {
  return <Pages pages={{ "/": Home, "/bill/:id": Bill }} />;
}
