import { BottomSheet, Button, Row, Slider, Text } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { CircleCanvas } from "./circle-canvas.tsx";
import { useDrawing } from "./use-drawing.ts";
import type { Drawing } from "./use-drawing.ts";

/** Circles where the drawing is pressed, whose diameter can be changed, with undo and redo. */
export function CircleDrawer(): ReactNode {
  const drawing = useDrawing();
  const { circles, chosen, canUndo, canRedo, press, undo, redo } = drawing;
  return (
    <>
      <Row gap="sm">
        <Button variant="secondary" grow disabled={!canUndo} onPress={undo}>
          Undo
        </Button>
        <Button variant="secondary" grow disabled={!canRedo} onPress={redo}>
          Redo
        </Button>
      </Row>
      <CircleCanvas circles={circles} chosen={chosen?.id ?? null} onPress={press} />
      {chosen === null && (
        <Text tone="muted" align="center">
          {circles.length === 0 ? "Press to draw a circle." : "Press a circle to choose it."}
        </Text>
      )}
      <DiameterControl drawing={drawing} />
    </>
  );
}

function DiameterControl({ drawing }: { readonly drawing: Drawing }): ReactNode {
  const { chosen, tryDiameter, keepDiameter } = drawing;
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    keepDiameter();
  };
  return (
    <>
      {chosen !== null && <Button onPress={() => setOpen(true)}>Adjust diameter</Button>}
      <BottomSheet open={isOpen && chosen !== null} title="Adjust diameter" onDismiss={close}>
        <Slider
          label="Diameter"
          min={10}
          max={200}
          value={chosen?.diameter ?? 10}
          onSlide={({ value }) => tryDiameter(value)}
          onChange={tryDiameter}
        />
        <Button onPress={close}>Done</Button>
      </BottomSheet>
    </>
  );
}
