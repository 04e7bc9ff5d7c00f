import { Canvas } from "@atoll/sdk/ui";
import type { Pen } from "@atoll/sdk/ui";
import { useCallback } from "react";
import { SIDE, samples } from "../model/figure.ts";
import type { Line } from "../model/figure.ts";
import type { Pointer } from "../state/use-strokes.ts";

type Props = {
  readonly label: string;
  readonly figure: Line;
  readonly strokes: readonly Line[];
  readonly onPointer: (pointer: Pointer) => void;
};

/** The figure in dots, and over it what the finger drew. */
export function Board({ label, figure, strokes, onPointer }: Props) {
  const draw = useCallback(
    (pen: Pen) => {
      pen.fillColor("surface");
      pen.fillRect(0, 0, SIDE, SIDE);
      drawDots(pen, figure);
      for (const stroke of strokes) drawStroke(pen, stroke);
    },
    [figure, strokes],
  );
  return <Canvas label={label} width={SIDE} height={SIDE} draw={draw} onPointer={onPointer} />;
}

function drawDots(pen: Pen, figure: Line): void {
  pen.fillColor("muted");
  for (const [x, y] of samples(figure, 12)) {
    pen.beginPath();
    pen.arc(x, y, 2.5, 0, 2 * Math.PI);
    pen.fill();
  }
}

function drawStroke(pen: Pen, stroke: Line): void {
  const [first, ...rest] = stroke;
  if (first === undefined) return;
  pen.strokeColor("accent");
  pen.lineWidth(7);
  pen.lineCap("round");
  pen.lineJoin("round");
  pen.alpha(0.85);
  pen.beginPath();
  pen.moveTo(...first);
  for (const point of rest) pen.lineTo(...point);
  // A tap is a dot.
  if (rest.length === 0) pen.lineTo(first[0] + 0.1, first[1]);
  pen.stroke();
  pen.alpha(1);
}
