import type { TelemetryReport } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { DataTable } from "../parts/data-table.tsx";
import type { Column } from "../parts/data-table.tsx";
import { Section } from "../parts/page.tsx";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";
import { crashFree } from "./usage-totals.tsx";

type Figures = Pick<TelemetryReport["days"][number], "opens" | "crashes" | "medianMs" | "p95Ms">;

/** The columns of every table here: opens, start times, crashes. */
function useFigures<Row extends Figures>(): readonly Column<Row>[] {
  const { usage: words } = useWords();
  const format = useFormat();
  const time = (ms: number | null) => (ms === null ? "—" : format.duration(ms));
  const column = (id: string, label: string, value: (row: Row) => number, written: (row: Row) => string) => ({
    id,
    label,
    value,
    cell: (row: Row) => <span className="numbers">{written(row)}</span>,
    narrow: true,
  });
  return [
    column(
      "opens",
      words.opens,
      ({ opens }) => opens,
      ({ opens }) => format.number(opens),
    ),
    column(
      "median",
      words.median,
      ({ medianMs }) => medianMs ?? -1,
      ({ medianMs }) => time(medianMs),
    ),
    column(
      "p95",
      words.p95,
      ({ p95Ms }) => p95Ms ?? -1,
      ({ p95Ms }) => time(p95Ms),
    ),
    column(
      "crashes",
      words.crashes,
      ({ crashes }) => crashes,
      ({ crashes }) => format.number(crashes),
    ),
    column(
      "free",
      words.crashFree,
      ({ opens, crashes }) => crashFree(opens, crashes),
      ({ opens, crashes }) => (opens === 0 ? "—" : format.percent(crashFree(opens, crashes))),
    ),
  ];
}

/** What the charts show, as a table: the newest day first. */
export function DaysTable({ report }: { readonly report: TelemetryReport }): ReactElement {
  const { usage: words } = useWords();
  const format = useFormat();
  const figures = useFigures<TelemetryReport["days"][number]>();
  return (
    <DataTable
      label={words.byDay}
      rows={report.days.toReversed()}
      rowKey={({ day }) => day}
      columns={[
        {
          id: "day",
          label: words.day,
          value: ({ day }) => Date.parse(day),
          cell: ({ day }) => (
            <time dateTime={day} className="numbers">
              {format.day(day)}
            </time>
          ),
          narrow: true,
        },
        ...figures,
      ]}
    />
  );
}

/** Versions beside each other, the newest first. */
export function VersionsTable({ report }: { readonly report: TelemetryReport }): ReactElement {
  const { usage: words } = useWords();
  const figures = useFigures<TelemetryReport["versions"][number]>();
  return (
    <Section title={words.byVersion}>
      <DataTable
        label={words.byVersion}
        rows={report.versions}
        rowKey={({ version }) => String(version.code)}
        columns={[
          {
            id: "version",
            label: words.version,
            value: ({ version }) => version.code,
            cell: ({ version }) => (
              <span className="numbers">
                {version.name} <span className="muted">({version.code})</span>
              </span>
            ),
          },
          ...figures,
        ]}
      />
    </Section>
  );
}

/** Why sessions ended by themselves, the most frequent first. */
export function CrashesTable({ report }: { readonly report: TelemetryReport }): ReactElement | null {
  const { usage: words, common } = useWords();
  const format = useFormat();
  if (report.crashes.length === 0) return null;
  return (
    <Section title={words.byCode}>
      <DataTable
        label={words.byCode}
        rows={report.crashes}
        rowKey={({ code }) => code}
        columns={[
          {
            id: "code",
            label: common.code,
            value: ({ code }) => code,
            cell: ({ code }) => <code>{code}</code>,
          },
          {
            id: "count",
            label: words.crashes,
            value: ({ count }) => count,
            cell: ({ count }) => <span className="numbers">{format.number(count)}</span>,
            narrow: true,
          },
        ]}
      />
    </Section>
  );
}
