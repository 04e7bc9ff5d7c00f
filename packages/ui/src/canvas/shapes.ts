import type { Colors } from "../tokens/index.ts";
import type { Drawing } from "./commands.ts";
import { colorOf, COMMANDS } from "./commands.ts";
import type { Matrix } from "./matrix.ts";
import { IDENTITY, rotated, scaled, translated } from "./matrix.ts";

/** A piece of a path, by the letter SVG has for it; A is an arc: centre, radius, start and end in radians. */
export type Segment = readonly [op: "M" | "L" | "Q" | "C" | "A" | "Z", ...values: number[]];

type Painted = { readonly color: string; readonly alpha: number; readonly matrix: Matrix };

/** One thing to paint, with all that is needed for it: the same for every platform. */
export type Shape =
  | (Painted & { readonly kind: "fill"; readonly path: readonly Segment[] })
  | (Painted & {
      readonly kind: "stroke";
      readonly path: readonly Segment[];
      readonly width: number;
      readonly cap: "butt" | "round" | "square";
      readonly join: "miter" | "round" | "bevel";
    })
  | (Painted & {
      readonly kind: "text";
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly weight: "regular" | "medium" | "semibold" | "bold";
      readonly align: "left" | "center" | "right";
    });

/**
 * Most segments that one drawing paints; what is over is left out. Security: a path that is stroked again after each line
 * would cost the square of its length.
 */
const MAX_PAINTED = 200_000;

/** Everything a pen is set to. */
const PLAIN = {
  fillColor: "text",
  strokeColor: "text",
  lineWidth: 1,
  lineCap: "butt",
  lineJoin: "miter",
  alpha: 1,
  size: 15,
  weight: "regular",
  textAlign: "left",
  matrix: IDENTITY,
};
type Pen = { -readonly [K in keyof typeof PLAIN]: (typeof PLAIN)[K] };

/** What a drawing paints, in order. The drawing must have passed the schema. */
export function shapesOf(drawing: Drawing, colors: Colors): readonly Shape[] {
  const easel = createEasel(colors);
  for (let at = 0; at < drawing.length;) {
    const name = String(drawing[at]);
    const length = COMMANDS.get(name)?.length ?? 0;
    easel.take(name, drawing.slice(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return easel.shapes;
}

type Values = readonly (string | number)[];

function createEasel(colors: Colors): { readonly shapes: Shape[]; take(name: string, values: Values): void } {
  const shapes: Shape[] = [];
  const saved: Pen[] = [];
  let pen: Pen = { ...PLAIN };
  let path: Segment[] = [];
  let painted = 0;

  function paint(kind: "fill" | "stroke", segments: readonly Segment[]): void {
    painted += segments.length;
    if (segments.length === 0 || painted > MAX_PAINTED) return;
    const { alpha, matrix, lineWidth: width } = pen;
    const color = colorOf(kind === "fill" ? pen.fillColor : pen.strokeColor, colors);
    if (kind === "fill") shapes.push({ kind, path: segments, color, alpha, matrix });
    else shapes.push({ kind, path: segments, color, alpha, matrix, width, ...strokeOf(pen) });
  }

  function write([text, x, y]: Values): void {
    const { alpha, matrix, size } = pen;
    const color = colorOf(pen.fillColor, colors);
    const place = { text: String(text), x: Number(x), y: Number(y) };
    shapes.push({ kind: "text", ...place, size, ...lettersOf(pen), color, alpha, matrix });
  }

  function take(name: string, values: Values): void {
    const numbers = values.map(Number);
    const segment = SEGMENTS[name];
    const moved = MOVES[name];
    if (segment !== undefined) path.push(...(path.length === 0 ? begun(segment(numbers)) : segment(numbers)));
    else if (moved !== undefined) pen.matrix = moved(pen.matrix, numbers);
    else if (name === "beginPath") path = [];
    else if (name === "fill" || name === "stroke") paint(name, [...path]);
    else if (name === "fillRect") paint("fill", box(numbers));
    else if (name === "strokeRect") paint("stroke", box(numbers));
    else if (name === "fillText") write(values);
    else if (name === "save") saved.push({ ...pen });
    else if (name === "restore") pen = saved.pop() ?? pen;
    else if (name === "font") pen = { ...pen, size: Number(values[0]), weight: String(values[1]) };
    else pen = { ...pen, [name]: values[0] };
  }
  return { shapes, take };
}

const SEGMENTS: { readonly [command: string]: ((values: number[]) => Segment[]) | undefined } = {
  moveTo: (values) => [["M", ...values]],
  lineTo: (values) => [["L", ...values]],
  quadraticCurveTo: (values) => [["Q", ...values]],
  bezierCurveTo: (values) => [["C", ...values]],
  arc: (values) => [["A", ...values]],
  closePath: () => [["Z"]],
  rect: (values) => [...box(values)],
};

const MOVES: { readonly [command: string]: ((matrix: Matrix, values: number[]) => Matrix) | undefined } = {
  translate: (matrix, [x = 0, y = 0]) => translated(matrix, x, y),
  rotate: (matrix, [angle = 0]) => rotated(matrix, angle),
  scale: (matrix, [x = 1, y = 1]) => scaled(matrix, x, y),
};

/** A path that begins without a move begins where its first piece is, as in browsers; SVG would draw none of it. */
function begun(segments: readonly Segment[]): readonly Segment[] {
  const [op, x = 0, y = 0] = segments[0] ?? ["Z"];
  if (op === "L") return [["M", x, y]];
  return op === "Q" || op === "C" ? [["M", x, y], ...segments] : segments;
}

function box([x = 0, y = 0, width = 0, height = 0]: number[]): readonly Segment[] {
  return [["M", x, y], ["L", x + width, y], ["L", x + width, y + height], ["L", x, y + height], ["Z"]];
}

// The schema has let through these words and no others.
function strokeOf({ lineCap, lineJoin }: Pen) {
  return { cap: lineCap as "butt" | "round" | "square", join: lineJoin as "miter" | "round" | "bevel" };
}

function lettersOf({ weight, textAlign }: Pen) {
  return {
    weight: weight as "regular" | "medium" | "semibold" | "bold",
    align: textAlign as "left" | "center" | "right",
  };
}
