import { Canvas } from "@atoll/sdk/ui";
import type { Pen } from "@atoll/sdk/ui";
import { useCallback } from "react";
import type { ReactNode } from "react";

import type { Circle } from "./circle.ts";

const WIDTH = 400;
const HEIGHT = 400;

export type CircleCanvasProps = {
  readonly circles: readonly Circle[];
  readonly chosen: number | null;
  onPress(x: number, y: number): void;
};

/** The drawing; tells where it is pressed. */
export function CircleCanvas({ circles, chosen, onPress }: CircleCanvasProps): ReactNode {
  const draw = useCallback((pen: Pen) => drawCircles(pen, circles, chosen), [circles, chosen]);
  return (
    <Canvas
      label={circles.length === 1 ? "A drawing of 1 circle" : `A drawing of ${circles.length} circles`}
      width={WIDTH}
      height={HEIGHT}
      draw={draw}
      onPointer={({ phase, x, y }) => phase === "start" && onPress(x, y)}
    />
  );
}

function drawCircles(pen: Pen, circles: readonly Circle[], chosen: number | null): void {
  pen.fillColor("surface");
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.strokeColor("border");
  pen.lineWidth(2);
  pen.strokeRect(0, 0, WIDTH, HEIGHT);
  pen.strokeColor("text");
  pen.fillColor("muted");
  for (const { id, x, y, diameter } of circles) {
    pen.beginPath();
    pen.arc(x, y, diameter / 2, 0, 2 * Math.PI);
    if (id === chosen) pen.fill();
    pen.stroke();
  }
}
