/** A role of the theme, or hexadecimal digits: `#f80`, `#ff8800`, `#ff880080`. */
export type PenColor =
  | "background"
  | "surface"
  | "sunken"
  | "border"
  | "text"
  | "muted"
  | "accent"
  | "positive"
  | "caution"
  | "critical"
  | `#${string}`;

/**
 * Records a drawing. Works like the 2D context of a browser's canvas, with two differences: what is set is set by a call, and
 * translate, rotate and scale count for a path when it is filled or stroked.
 */
export type Pen = {
  fillColor(color: PenColor): void;
  strokeColor(color: PenColor): void;
  /** In points. */
  lineWidth(width: number): void;
  lineCap(cap: "butt" | "round" | "square"): void;
  lineJoin(join: "miter" | "round" | "bevel"): void;
  /** Opacity of all that follows, from 0 to 1. */
  alpha(alpha: number): void;
  /** Of text that follows, in points. */
  font(size: number, weight: "regular" | "medium" | "semibold" | "bold"): void;
  textAlign(align: "left" | "center" | "right"): void;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  /** In radians, clockwise. */
  rotate(angle: number): void;
  scale(x: number, y: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  /** From one angle to the other, in radians; against the clock when `end` is less than `start`. */
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  closePath(): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  /** Writes a line of text whose base line begins, or by `textAlign` ends or is centred, there. */
  fillText(text: string, x: number, y: number): void;
};

/** Names of all that a pen does. A test keeps them equal to what the host draws. */
export const PEN_COMMANDS =
  "fillColor strokeColor lineWidth lineCap lineJoin alpha font textAlign save restore translate rotate scale beginPath moveTo lineTo quadraticCurveTo bezierCurveTo arc rect closePath fill stroke fillRect strokeRect fillText".split(
    " ",
  );

/** What a function draws, as the host takes it: the name of each command, followed by what it takes. */
export function record(draw: (pen: Pen) => void): (string | number)[] {
  const entries: (string | number)[] = [];
  const pen: { [command: string]: unknown } = {};
  for (const command of PEN_COMMANDS)
    pen[command] = (...values: (string | number)[]) => void entries.push(command, ...values);
  draw(pen as Pen);
  return entries;
}
