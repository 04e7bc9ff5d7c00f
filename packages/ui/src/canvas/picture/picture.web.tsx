import { useLayoutEffect, useRef, useState } from "react";
import { useTheme } from "../../host/theme-context.ts";
import { paint } from "./paint.ts";
import type { PictureProps } from "./picture-props.ts";
import { pixelBudget, sharpness } from "./pixel-budget.ts";

/** Draws shapes on a canvas of the browser's. */
export function Picture({ width, height, shapes }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { fonts } = useTheme();
  const scale = usePixelScale(width, height);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context && scale > 0) paint(context, { shapes, scale, font: fonts.sans });
  }, [shapes, scale, fonts]);
  return (
    <canvas
      ref={canvas}
      aria-hidden
      width={Math.max(1, Math.round(width * scale))}
      height={Math.max(1, Math.round(height * scale))}
      style={{ width: "100%", height: "100%", display: "block" }}
    />
  );
}

/** Pixels to a point, as sharp as the screen if there are as many pixels left. */
function usePixelScale(width: number, height: number): number {
  const [scale, setScale] = useState(0);
  useLayoutEffect(() => {
    const claim = pixelBudget.claim(width * height * sharpness() ** 2);
    setScale(Math.sqrt(claim.pixels / (width * height)));
    return () => claim.release();
  }, [width, height]);
  return scale;
}
