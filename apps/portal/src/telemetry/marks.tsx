import type { ReactElement } from "react";
import type { Plot } from "./chart.tsx";
import { runsOf } from "./scale.ts";

/** A bar a day; its title says day and value to who points at it. */
export function Bars({
  plot,
  values,
  tone,
  titleOf,
}: {
  readonly plot: Plot;
  readonly values: readonly number[];
  readonly tone: "accent" | "critical";
  titleOf(index: number): string;
}): ReactElement {
  const width = Math.max(Math.min(plot.dayWidth * 0.7, 28), 1.5);
  return (
    <g className={`bars bars-${tone}`}>
      {values.map((value, index) => (
        <rect
          key={index}
          x={plot.x(index) - width / 2}
          width={width}
          y={plot.y(value)}
          height={Math.max(plot.bottom - plot.y(value), 0)}
          rx={Math.min(width / 4, 3)}
        >
          <title>{titleOf(index)}</title>
        </rect>
      ))}
    </g>
  );
}

/** A line over the days that have a value, with gaps between them. */
export function Line({
  plot,
  values,
  kind,
}: {
  readonly plot: Plot;
  readonly values: readonly (number | null)[];
  readonly kind: "median" | "p95";
}): ReactElement {
  return (
    <g className={`line line-${kind}`}>
      {runsOf(values).map(({ from, values: run }) =>
        run.length === 1 ? (
          <circle key={from} cx={plot.x(from)} cy={plot.y(run[0] ?? 0)} r={2.5} />
        ) : (
          <polyline
            key={from}
            points={run.map((value, index) => `${plot.x(from + index)},${plot.y(value)}`).join(" ")}
          />
        ),
      )}
    </g>
  );
}
