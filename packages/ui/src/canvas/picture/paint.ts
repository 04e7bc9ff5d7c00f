import type { Segment, Shape } from "../shapes.ts";

/** What is used of a browser's 2D context. */
export type Context = Pick<
  CanvasRenderingContext2D,
  | "setTransform"
  | "clearRect"
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "quadraticCurveTo"
  | "bezierCurveTo"
  | "arc"
  | "closePath"
  | "fill"
  | "stroke"
  | "fillText"
  | "fillStyle"
  | "strokeStyle"
  | "globalAlpha"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "font"
  | "textAlign"
> & { readonly canvas: { readonly width: number; readonly height: number } };

type Options = {
  readonly shapes: readonly Shape[];
  /** Pixels to a point. */
  readonly scale: number;
  /** Font families, as CSS writes them. */
  readonly font: string;
};

const WEIGHTS = { regular: 400, medium: 500, semibold: 600, bold: 700 } as const;

/** Paints shapes in place of whatever was there. */
export function paint(context: Context, { shapes, scale, font }: Options): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  for (const shape of shapes) {
    const [a, b, c, d, e, f] = shape.matrix;
    context.setTransform(a * scale, b * scale, c * scale, d * scale, e * scale, f * scale);
    context.globalAlpha = shape.alpha;
    paintOne(context, shape, font);
  }
}

function paintOne(context: Context, shape: Shape, font: string): void {
  if (shape.kind === "stroke") {
    context.strokeStyle = shape.color;
    context.lineWidth = shape.width;
    context.lineCap = shape.cap;
    context.lineJoin = shape.join;
    trace(context, shape.path);
    // A canvas keeps its last width when it is told zero, which is no line at all.
    if (shape.width > 0) context.stroke();
    return;
  }
  context.fillStyle = shape.color;
  if (shape.kind === "fill") {
    trace(context, shape.path);
    context.fill();
    return;
  }
  context.font = `${WEIGHTS[shape.weight]} ${shape.size}px ${font}`;
  context.textAlign = shape.align;
  context.fillText(shape.text, shape.x, shape.y);
}

function trace(context: Context, path: readonly Segment[]): void {
  context.beginPath();
  for (const [op, ...values] of path) {
    const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0] = values;
    if (op === "M") context.moveTo(p, q);
    else if (op === "L") context.lineTo(p, q);
    else if (op === "Q") context.quadraticCurveTo(p, q, r, s);
    else if (op === "C") context.bezierCurveTo(p, q, r, s, t, u);
    else if (op === "A") context.arc(p, q, r, s, t, t < s);
    else context.closePath();
  }
}
