import type { TelemetryReport } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";
import { Chart } from "./chart.tsx";
import { Bars, Line } from "./marks.tsx";

/** Opens, start times and crashes, a chart each. The same figures are in the table. */
export function UsageCharts({ report }: { readonly report: TelemetryReport }): ReactElement {
  const { usage: words } = useWords();
  const format = useFormat();
  const { days } = report;
  const dates = days.map(({ day }) => day);
  const opens = days.map((day) => day.opens);
  const crashes = days.map((day) => day.crashes);
  const medians = days.map((day) => day.medianMs);
  const p95s = days.map((day) => day.p95Ms);
  const most = (values: readonly (number | null)[]) => Math.max(0, ...values.map((value) => value ?? 0));
  const summary = (title: string, peak: string) => words.summary(title, days.length, peak);
  const titleOf = (values: readonly number[]) => (index: number) =>
    `${format.day(dates[index] ?? "")}: ${format.number(values[index] ?? 0)}`;
  return (
    <>
      <Chart
        title={words.opens}
        summary={summary(words.opens, format.number(most(opens)))}
        days={dates}
        max={most(opens)}
        write={format.number}
      >
        {(plot) => <Bars plot={plot} values={opens} tone="accent" titleOf={titleOf(opens)} />}
      </Chart>
      <Chart
        title={words.start}
        summary={summary(words.start, format.duration(most(p95s)))}
        days={dates}
        max={most(p95s)}
        write={format.duration}
        legend={
          <ul className="legend muted">
            <li className="legend-median">{words.median}</li>
            <li className="legend-p95">{words.p95}</li>
          </ul>
        }
      >
        {(plot) => (
          <>
            <Line plot={plot} values={p95s} kind="p95" />
            <Line plot={plot} values={medians} kind="median" />
          </>
        )}
      </Chart>
      <Chart
        title={words.crashes}
        summary={summary(words.crashes, format.number(most(crashes)))}
        days={dates}
        max={most(crashes)}
        write={format.number}
      >
        {(plot) => <Bars plot={plot} values={crashes} tone="critical" titleOf={titleOf(crashes)} />}
      </Chart>
    </>
  );
}
