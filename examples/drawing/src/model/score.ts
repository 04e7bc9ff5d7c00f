import { distance, samples } from "./figure.ts";
import type { Line, Point } from "./figure.ts";

/** How far from the figure still counts as on it. */
const REACH = 14;
const APART = 8;
/** What each stroke beyond the first costs. */
const STROKE_COST = 4;

/**
 * How well strokes follow a figure, from 0 to 100: the share of the figure that they came by, times the share of them that kept to it, less a
 * little for each stroke beyond the first.
 */
export function scoreOf(figure: Line, strokes: readonly Line[]): number {
  const wanted = samples(figure, APART);
  const drawn = strokes.flatMap((stroke) => fill(stroke));
  if (drawn.length === 0 || wanted.length === 0) return 0;
  const covered = share(wanted, drawn);
  const kept = share(drawn, wanted);
  return Math.max(0, Math.round(100 * covered * kept) - STROKE_COST * (strokes.length - 1));
}

/** One to five, as people give stars. */
export function starsOf(score: number): number {
  return Math.min(5, Math.floor(score / 18));
}

/** The share of points that have one of the others within reach. */
function share(points: Line, others: Line): number {
  const near = points.filter((point) => others.some((other) => distance(point, other) <= REACH));
  return near.length / points.length;
}

/** A fast finger tells few places: what lies between them was drawn too. */
function fill(stroke: Line): Point[] {
  return stroke.flatMap((point, index) => {
    const before = stroke[index - 1];
    if (before === undefined) return [point];
    const steps = Math.max(1, Math.ceil(distance(before, point) / APART));
    return Array.from({ length: steps }, (_, step): Point => {
      const t = (step + 1) / steps;
      return [before[0] + (point[0] - before[0]) * t, before[1] + (point[1] - before[1]) * t];
    });
  });
}
