import { TELEMETRY_RANGES } from "@atoll/distribution/registry";
import type { TelemetryRange, TelemetryReport } from "@atoll/distribution/registry";
import { NativeSelect, SegmentedControl } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { AppFrame } from "../apps/app-frame.tsx";
import { Empty } from "../parts/empty.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useWords } from "../words/use-words.tsx";
import { UsageCharts } from "./usage-charts.tsx";
import { CrashesTable, DaysTable, VersionsTable } from "./usage-tables.tsx";
import { UsageTotals } from "./usage-totals.tsx";

/** How a mini-app fares on devices: opens, start times and crashes by day and version. */
export function UsagePage(): ReactElement {
  return <AppFrame tab="usage">{({ id }) => <UsagePart key={id} app={id} />}</AppFrame>;
}

function useReport(app: string, days: TelemetryRange, version: number | undefined) {
  const { api } = usePortal();
  return useQuery({
    queryKey: keys.telemetry(app, days, version),
    queryFn: () => api.telemetry(app, { days, ...(version !== undefined && { version }) }),
    // Another range is drawn over the one before, not over an outline.
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

function UsagePart({ app }: { readonly app: string }): ReactElement {
  const { usage: words } = useWords();
  const [days, setDays] = useState<TelemetryRange>(30);
  const [version, setVersion] = useState<number>();
  const [view, setView] = useState<"charts" | "table">("charts");
  const whole = useReport(app, days, undefined);
  const shown = useReport(app, days, version);
  return (
    <>
      <div className="usage-controls">
        <SegmentedControl
          aria-label={words.range}
          value={String(days)}
          onChange={(next) => setDays(TELEMETRY_RANGES.find((each) => String(each) === next) ?? 30)}
          data={TELEMETRY_RANGES.map((each) => ({ value: String(each), label: words.days(each) }))}
        />
        <NativeSelect
          aria-label={words.version}
          value={version === undefined ? "" : String(version)}
          onChange={({ currentTarget: { value } }) => setVersion(value === "" ? undefined : Number(value))}
          data={[
            { value: "", label: words.allVersions },
            ...(whole.data?.versions ?? []).map((each) => ({
              value: String(each.version.code),
              label: each.version.name,
            })),
          ]}
        />
        <SegmentedControl
          aria-label={words.view}
          value={view}
          onChange={(next) => setView(next === "table" ? "table" : "charts")}
          data={[
            { value: "charts", label: words.charts },
            { value: "table", label: words.table },
          ]}
        />
      </div>
      <QueryView query={shown}>
        {(report) =>
          isEmpty(report) ? (
            <Empty title={words.emptyTitle} hint={words.emptyHint} />
          ) : (
            <Report report={report} table={view === "table"} />
          )
        }
      </QueryView>
      <p className="muted usage-note">{words.privacy}</p>
    </>
  );
}

function Report({
  report,
  table,
}: {
  readonly report: TelemetryReport;
  readonly table: boolean;
}): ReactElement {
  return (
    <div className="usage">
      <UsageTotals report={report} />
      {table ? <DaysTable report={report} /> : <UsageCharts report={report} />}
      <VersionsTable report={report} />
      <CrashesTable report={report} />
    </div>
  );
}

function isEmpty({ versions }: TelemetryReport): boolean {
  return versions.length === 0;
}
