import type { Segment } from "./shapes.ts";

/** A path as SVG writes it. */
export function pathData(path: readonly Segment[]): string {
  let isBegun = false;
  return path
    .map(([op, ...values]) => {
      const data = op === "A" ? arcData(values, isBegun) : `${op}${values.map(short).join(" ")}`;
      isBegun = true;
      return data;
    })
    .join("");
}

const TURN = 2 * Math.PI;

/** An arc by its ends, as SVG has it; a whole turn in two halves, since its ends are one. */
function arcData([x = 0, y = 0, radius = 0, start = 0, end = 0]: number[], isBegun: boolean): string {
  const sweep = Math.max(-TURN, Math.min(TURN, end - start));
  const at = (angle: number): string =>
    `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
  const clockwise = sweep > 0 ? 1 : 0;
  // In two halves each is at most half a turn, so that the short way round is meant.
  const to = (angle: number): string => `A${short(radius)} ${short(radius)} 0 0 ${clockwise} ${at(angle)}`;
  return `${isBegun ? "L" : "M"}${at(start)}${to(start + sweep / 2)}${to(start + sweep)}`;
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
