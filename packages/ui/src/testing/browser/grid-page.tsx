import { useState } from "react";
import { Button, Canvas, DataGrid, Dialog, Row, Screen } from "../../guest.ts";
import type { Pen } from "../../guest.ts";
import { showKit } from "./show-kit.tsx";

const COLUMNS = Array.from({ length: 26 }, (_, index) => {
  const label = String.fromCharCode(65 + index);
  return { value: label, label, width: 100 };
});
const ROWS = Array.from({ length: 10_000 }, (_, index) => ({ id: `r${index}`, typed: {} as Cells }));
type Cells = { readonly [column: string]: string };

function drawSquare(pen: Pen): void {
  pen.fillColor("#ff0000");
  pen.fillRect(10, 10, 20, 20);
}

/** A sheet that refuses the word "no". */
function App() {
  const [data, setData] = useState(ROWS);
  const [asked, ask] = useState(false);
  const [place, setPlace] = useState("");
  return (
    <Screen title="Sheet">
      <Row gap="sm" justify="between">
        <Button onPress={() => ask(true)}>Ask</Button>
        <Canvas
          label={`Square ${place}`}
          width={80}
          height={40}
          draw={drawSquare}
          onPointer={({ phase, x, y }) => setPlace(`${phase} ${x} ${y}`)}
        />
      </Row>
      <DataGrid
        label="Sheet"
        columns={COLUMNS}
        data={data}
        keyExtractor={({ id }) => id}
        cell={({ typed }, column, index) => typed[column] ?? `${column}${index + 1}`}
        onEdit={({ row, column, text }) => {
          if (text === "no") return;
          setData((before) =>
            before.map((each, index) =>
              index === row ? { ...each, typed: { ...each.typed, [column]: text } } : each,
            ),
          );
        }}
      />
      <Dialog open={asked} title="Really?" onDismiss={() => ask(false)}>
        <Button onPress={() => ask(false)}>Yes</Button>
      </Dialog>
    </Screen>
  );
}

showKit(<App />);
