import type { TelemetryReport } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";

/** The few figures that one looks for first. */
export function UsageTotals({ report }: { readonly report: TelemetryReport }): ReactElement {
  const { usage: words } = useWords();
  const format = useFormat();
  const opens = sum(report.days.map((day) => day.opens));
  const crashes = sum(report.days.map((day) => day.crashes));
  const newest = report.versions[0];
  const facts = [
    [words.opens, format.number(opens)],
    [words.crashFree, opens === 0 ? "—" : format.percent(crashFree(opens, crashes))],
    [
      words.medianOf(newest?.version.name ?? ""),
      newest?.medianMs == null ? "—" : format.duration(newest.medianMs),
    ],
    [words.p95Of(newest?.version.name ?? ""), newest?.p95Ms == null ? "—" : format.duration(newest.p95Ms)],
  ] as const;
  return (
    <dl className="totals">
      {facts.map(([label, value]) => (
        <div key={label} className="total card">
          <dt className="muted">{label}</dt>
          <dd className="numbers">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The part of openings that did not crash. */
export function crashFree(opens: number, crashes: number): number {
  return opens === 0 ? 1 : Math.max(0, 1 - crashes / opens);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
