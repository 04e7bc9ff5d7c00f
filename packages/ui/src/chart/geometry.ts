import type { Series } from "./schema.ts";
import { niceTicks } from "./ticks.ts";
import type { Ticks } from "./ticks.ts";

export type ChartKind = "line" | "bar" | "area";

/** A place on the plot, in points from its top and from where reading begins. */
export type Place = { readonly x: number; readonly y: number };

/** A bar from its base line to its value. */
export type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where values stand on a plot of one size. */
export type Plot = {
  readonly ticks: Ticks;
  /** Distance of a value from the top. */
  yOf(value: number): number;
  /** Distance of a place along the chart from where reading begins. */
  xOf(index: number): number;
};

type Size = { readonly width: number; readonly height: number };

/** Lays out the values of a chart. Bars and areas stand on zero; lines need not show it. */
export function layOut(kind: ChartKind, series: readonly Series[], count: number, size: Size): Plot {
  const values = series.flatMap(({ values: own }) => own.slice(0, count)).filter((value) => value !== null);
  const base = kind === "line" && values.length > 0 ? [] : [0];
  const ticks = niceTicks(Math.min(...values, ...base), Math.max(...values, ...base));
  const least = ticks.values[0] ?? 0;
  const most = ticks.values.at(-1) ?? 1;
  const slot = size.width / Math.max(1, count);
  const gaps = Math.max(1, count - 1);
  return {
    ticks,
    yOf: (value) => size.height * (1 - (value - least) / (most - least || 1)),
    // Bars need room on both sides of a place; a line begins and ends at the edges.
    xOf: (index) => (kind === "bar" || count === 1 ? slot * (index + 0.5) : (size.width * index) / gaps),
  };
}

/** The pieces of a line: values that follow one another without a gap. */
export function pieces(values: readonly (number | null)[], plot: Plot): Place[][] {
  const found: Place[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) found.push([]);
    else found.at(-1)?.push({ x: plot.xOf(index), y: plot.yOf(value) });
  });
  return found.filter((piece) => piece.length > 0);
}

/** A piece of a line as the data of a path. One place alone is a dot. */
export function linePath(piece: readonly Place[]): string {
  const [first] = piece;
  if (first === undefined) return "";
  if (piece.length === 1) return `M${point(first)}h0.01`;
  return `M${piece.map(point).join("L")}`;
}

/** The area between a piece of a line and the base line. */
export function areaPath(piece: readonly Place[], base: number): string {
  const first = piece[0];
  const last = piece.at(-1);
  if (first === undefined || last === undefined) return "";
  return `M${point({ x: first.x, y: base })}L${piece.map(point).join("L")}L${point({ x: last.x, y: base })}Z`;
}

/** The bars of one row of values, beside those of the others. */
export function barsOf(
  values: readonly (number | null)[],
  plot: Plot,
  own: { readonly index: number; readonly of: number; readonly slot: number },
): Bar[] {
  const width = Math.min(48, (own.slot * 0.72) / own.of);
  const base = plot.yOf(0);
  return values.flatMap((value, index) => {
    if (value === null) return [];
    const y = plot.yOf(value);
    const x = plot.xOf(index) + width * (own.index - own.of / 2);
    return [{ x, y: Math.min(y, base), width: width * 0.92, height: Math.max(1, Math.abs(base - y)) }];
  });
}

/** The places that are written when each takes `labelWidth`: the first, and others at even steps. */
export function writtenPlaces(count: number, width: number, labelWidth: number): number[] {
  const step = Math.max(1, Math.ceil((count * labelWidth) / Math.max(1, width)));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}

function point({ x, y }: Place): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
