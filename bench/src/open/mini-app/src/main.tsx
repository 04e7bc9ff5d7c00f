import { Button, Row, Screen, Text } from "@atoll/sdk/ui";
import { useState } from "react";

const ROWS = Array.from({ length: 40 }, (_, index) => index);

/** About 200 nodes: forty rows of two texts and a button. */
export default function App() {
  const [chosen, setChosen] = useState(-1);
  return (
    <Screen>
      {ROWS.map((row) => (
        <Row key={row} gap="md">
          <Text>{`Row ${row}`}</Text>
          <Button onPress={() => setChosen(row)}>{chosen === row ? "Chosen" : "Choose"}</Button>
        </Row>
      ))}
    </Screen>
  );
}
