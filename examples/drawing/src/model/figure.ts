export type Point = readonly [x: number, y: number];

/** A line that a finger drew, or that it is to follow. */
export type Line = readonly Point[];

/** Side of the board, in its own coordinates. */
export const SIDE = 320;

export type Figure = { readonly id: string; readonly name: string; readonly line: Line };

const CENTRE = SIDE / 2;
const STEPS = 240;

/** What there is to follow, from easy to hard. */
export const FIGURES: readonly Figure[] = [
  { id: "wave", name: "Wave", line: curve((t) => [30 + t * 260, CENTRE + Math.sin(t * 4 * Math.PI) * 60]) },
  { id: "circle", name: "Moon", line: curve((t) => around(t, 100)) },
  { id: "leaf", name: "Leaf", line: curve((t) => around(t, 60 + 60 * Math.abs(Math.sin(t * 2 * Math.PI)))) },
  { id: "star", name: "Star", line: star(5, 120, 50) },
  { id: "flower", name: "Flower", line: curve((t) => around(t, 85 + 35 * Math.cos(t * 12 * Math.PI))) },
  { id: "spiral", name: "Shell", line: curve((t) => around(t * 3, 10 + t * 115)) },
];

/** Points along a line, so many units apart: what a finger has to come by. */
export function samples(line: Line, apart: number): Line {
  const [first] = line;
  if (first === undefined) return [];
  const found: Point[] = [first];
  let last = first;
  for (const point of line) {
    if (distance(last, point) < apart) continue;
    found.push(point);
    last = point;
  }
  return found;
}

/** How far two points are from each other. */
export function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

function curve(at: (t: number) => Point): Line {
  return Array.from({ length: STEPS + 1 }, (_, step) => at(step / STEPS));
}

function around(turns: number, radius: number): Point {
  const angle = turns * 2 * Math.PI - Math.PI / 2;
  return [CENTRE + Math.cos(angle) * radius, CENTRE + Math.sin(angle) * radius];
}

function star(points: number, outer: number, inner: number): Line {
  const corners = Array.from({ length: points * 2 + 1 }, (_, index) =>
    around(index / (points * 2), index % 2 === 0 ? outer : inner),
  );
  return corners.slice(1).flatMap((end, index) => between(corners[index] ?? end, end));
}

function between([x1, y1]: Point, [x2, y2]: Point): Line {
  return Array.from(
    { length: 24 },
    (_, step) => [x1 + ((x2 - x1) * step) / 24, y1 + ((y2 - y1) * step) / 24] as const,
  );
}
