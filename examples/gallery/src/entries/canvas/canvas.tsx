import { Canvas, Stack, Text } from "@atoll/sdk/ui";
import type { Pen } from "@atoll/sdk/ui";
import { useCallback, useState } from "react";

type Dot = readonly [x: number, y: number];

/** A picture that the mini-app draws, and where it is touched. */
export function CanvasEntry() {
  const [dots, setDots] = useState<readonly Dot[]>([[80, 60]]);
  const draw = useCallback(
    (pen: Pen) => {
      pen.fillColor("accent");
      for (const [x, y] of dots) {
        pen.beginPath();
        pen.arc(x, y, 12, 0, 2 * Math.PI);
        pen.fill();
      }
    },
    [dots],
  );
  return (
    <Stack gap="sm">
      <Canvas
        label={`A board with ${dots.length} dots`}
        width={320}
        height={180}
        draw={draw}
        onPointer={({ phase, x, y }) => phase === "start" && setDots([...dots, [x, y]])}
      />
      <Text tone="muted">Tap to add a dot.</Text>
    </Stack>
  );
}
