import type { TelemetryReport } from "@atoll/distribution/registry";
import type { Registry } from "../registry.ts";
import { quantileMs } from "./histogram.ts";

export type TelemetryQuery = {
  readonly appId: string;
  readonly days: number;
  /** A version's code; all of them when left out. */
  readonly version?: number | undefined;
};

type CountRow = {
  readonly day: string;
  readonly version_code: number;
  readonly version_name: string;
  readonly kind: "open" | "start" | "crash";
  readonly key: string;
  readonly count: number;
};

const DAY_MS = 24 * 60 * 60 * 1000;
const COUNTS = `select to_char(c.day, 'YYYY-MM-DD') as day, c.version_code, c.kind, c.key, c.count::float8 as count,
    coalesce((select v.version_name from versions v where v.app_id = c.app_id and v.version_code = c.version_code
      order by v.created_at desc limit 1), c.version_code::text) as version_name
  from telemetry_counts c
  where c.app_id = $1 and c.day >= $2::date and ($3::int is null or c.version_code = $3) order by c.day`;

/** What became of a mini-app on devices: every day of the range, quiet ones too, with its versions, the newest first. */
export async function readTelemetry(
  { db, clock }: Pick<Registry, "db" | "clock">,
  { appId, days, version }: TelemetryQuery,
): Promise<TelemetryReport> {
  const range = daysUntil(clock.now(), days);
  const rows = await db.query<CountRow>(COUNTS, [appId, range[0], version ?? null]);
  const codes = [...new Set(rows.map(({ version_code }) => version_code))].sort((a, b) => b - a);
  return {
    days: range.map((day) => ({ day, ...figuresOf(rows.filter((row) => row.day === day)) })),
    versions: codes.map((code) => {
      const own = rows.filter((row) => row.version_code === code);
      return { version: { name: own[0]?.version_name ?? String(code), code }, ...figuresOf(own) };
    }),
    crashes: countsByKey(rows.filter(({ kind }) => kind === "crash")),
  };
}

function figuresOf(rows: readonly CountRow[]) {
  const of = (kind: CountRow["kind"]) => rows.filter((row) => row.kind === kind);
  const sum = (some: readonly CountRow[]) => some.reduce((total, { count }) => total + count, 0);
  const starts = new Map<number, number>();
  for (const { key, count } of of("start")) starts.set(Number(key), (starts.get(Number(key)) ?? 0) + count);
  return {
    opens: sum(of("open")),
    crashes: sum(of("crash")),
    medianMs: quantileMs(starts, 0.5),
    p95Ms: quantileMs(starts, 0.95),
  };
}

function countsByKey(rows: readonly CountRow[]) {
  const counts = new Map<string, number>();
  for (const { key, count } of rows) counts.set(key, (counts.get(key) ?? 0) + count);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** The last days up to today, the oldest first. */
function daysUntil(nowMs: number, days: number): string[] {
  return Array.from({ length: days }, (_, index) =>
    new Date(nowMs - (days - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  );
}
