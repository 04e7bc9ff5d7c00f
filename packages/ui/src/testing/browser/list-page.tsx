import { useState } from "react";
import { Button, Row, Screen, Stack, Text, VirtualList } from "../../guest.ts";
import { showKit } from "./show-kit.tsx";

const all = Array.from({ length: 10_000 }, (_, index) => ({ id: `row ${index}` }));

function App() {
  const [data, setData] = useState(all);
  return (
    <Screen title="Rows" onBack={() => setData(all.slice(0, 3))}>
      <Stack gap="md" grow>
        <Text>above</Text>
        <VirtualList
          data={data}
          keyExtractor={({ id }) => id}
          estimatedItemSize={49}
          dividers
          accessibilityLabel="Rows"
          renderItem={({ item }) => (
            <Row padding="md">
              <Text>{item.id}</Text>
            </Row>
          )}
        />
      </Stack>
      <Button>below</Button>
    </Screen>
  );
}

showKit(<App />);
