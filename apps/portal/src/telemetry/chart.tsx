import { useElementSize } from "@mantine/hooks";
import type { ReactElement, ReactNode } from "react";
import { useFormat } from "../words/use-format.ts";
import { labelled, niceTicks } from "./scale.ts";

const HEIGHT = 13;
const TOP = 0.75;
const BOTTOM = 1.75;

/** Where things are inside of a chart, in CSS pixels. */
export type Plot = {
  /** The middle of a day, and how wide a day is. */
  x(index: number): number;
  readonly dayWidth: number;
  y(value: number): number;
  readonly bottom: number;
};

export type ChartProps = {
  readonly title: string;
  /** What the chart shows, in a sentence, for who does not see it. */
  readonly summary: string;
  readonly days: readonly string[];
  readonly max: number;
  /** Writes a value of the upright axis. */
  write(value: number): string;
  readonly legend?: ReactNode;
  children(plot: Plot): ReactNode;
};

/** A chart over days with real axes, as wide as its place and with text as large as the person's. Time runs from left to right in every language. */
export function Chart({ title, summary, days, max, write, legend, children }: ChartProps): ReactElement {
  const { ref, width } = useElementSize();
  const format = useFormat();
  const em = rootPx();
  const ticks = niceTicks(max);
  const top = ticks.at(-1) ?? 1;
  const left = (Math.max(...ticks.map((tick) => write(tick).length)) * 0.5 + 0.75) * em;
  const height = HEIGHT * em;
  const bottom = height - BOTTOM * em;
  const inner = Math.max(width - left - 0.5 * em, 1);
  const plot: Plot = {
    dayWidth: inner / days.length,
    x: (index) => left + (inner * (index + 0.5)) / days.length,
    y: (value) => bottom - ((bottom - TOP * em) * value) / top,
    bottom,
  };
  return (
    <figure className="chart card">
      <figcaption>
        <h2>{title}</h2>
        {legend}
      </figcaption>
      <div ref={ref} className="chart-place" dir="ltr">
        {width > 0 && (
          <svg width={width} height={height} role="img" aria-label={summary}>
            {ticks.map((tick) => (
              <g key={tick} className={tick === 0 ? "axis axis-zero" : "axis"}>
                <line x1={left} x2={width} y1={plot.y(tick)} y2={plot.y(tick)} />
                <text x={left - 0.4 * em} y={plot.y(tick)} dy="0.32em" textAnchor="end">
                  {write(tick)}
                </text>
              </g>
            ))}
            {labelled(days.length, Math.floor(inner / (4.5 * em))).map((index) => {
              const atEnd = index === days.length - 1;
              return (
                <text
                  key={index}
                  x={atEnd ? Math.min(plot.x(index) + 1.5 * em, width) : plot.x(index)}
                  y={height - 0.4 * em}
                  textAnchor={atEnd ? "end" : "middle"}
                >
                  {format.day(days[index] ?? "")}
                </text>
              );
            })}
            {children(plot)}
          </svg>
        )}
      </div>
    </figure>
  );
}

/** Pixels of a rem: who reads in larger text gets a larger chart. */
function rootPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
