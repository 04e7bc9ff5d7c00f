import { encode } from "uqr";

const LEVELS = { low: "L", medium: "M", quartile: "Q", high: "H" } as const;

/** Modules of light around a code: readers need four. */
const QUIET = 4;

/** A code to draw: its side in modules, and its dark modules as the data of one path. */
export type CodeDrawing = { readonly side: number; readonly path: string };

/** Encodes a text; runs of dark modules in a line become one rectangle each. */
export function drawCode(text: string, correction: keyof typeof LEVELS): CodeDrawing {
  const { data, size } = encode(text, { ecc: LEVELS[correction], border: QUIET });
  const path = data.map((line, y) =>
    runsOf(line)
      .map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)
      .join(""),
  );
  return { side: size, path: path.join("") };
}

function runsOf(line: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  line.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
