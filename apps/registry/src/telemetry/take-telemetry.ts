import type { TelemetryEvent } from "@atoll/distribution/registry";
import { isErrorCode } from "@atoll/protocol";
import type { Registry } from "../registry.ts";
import { stepOf } from "./histogram.ts";

/** Counts are kept for so long. */
const KEPT_DAYS = 400;
const DAY_MS = 24 * 60 * 60 * 1000;

type Count = {
  readonly app: string;
  readonly version: number;
  readonly kind: TelemetryEvent["event"];
  readonly key: string;
  readonly count: number;
};

// Security: what is not known here is not counted, so that no sender can make rows: versions that were released, codes of our own table.
const ADD = `insert into telemetry_counts (app_id, day, version_code, kind, key, count)
  select e.app, $6::date, e.version, e.kind, e.key, e.count
  from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::int[]) as e (app, version, kind, key, count)
  where exists (select 1 from releases r join versions v on v.id = r.version_id where v.app_id = e.app and v.version_code = e.version)
  order by e.app, e.version, e.kind, e.key
  on conflict (app_id, day, version_code, kind, key) do update set count = telemetry_counts.count + excluded.count`;

/** Adds what hosts saw to the counts of today. What was never released is dropped. */
export async function takeTelemetry(
  { db, clock }: Pick<Registry, "db" | "clock">,
  events: readonly TelemetryEvent[],
): Promise<void> {
  const counts = countEvents(events);
  const day = new Date(clock.now()).toISOString().slice(0, 10);
  await db.query(ADD, [
    counts.map(({ app }) => app),
    counts.map(({ version }) => version),
    counts.map(({ kind }) => kind),
    counts.map(({ key }) => key),
    counts.map(({ count }) => count),
    day,
  ]);
}

/** Forgets counts that are older than anybody looks at. */
export async function forgetTelemetry({ db, clock }: Pick<Registry, "db" | "clock">): Promise<void> {
  const last = new Date(clock.now() - KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
  await db.query("delete from telemetry_counts where day < $1::date", [last]);
}

function countEvents(events: readonly TelemetryEvent[]): Count[] {
  const counts = new Map<string, Count>();
  for (const event of events) {
    const { app, version, event: kind } = event;
    const key = keyOf(event);
    const id = JSON.stringify([app, version, kind, key]);
    counts.set(id, { app, version, kind, key, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function keyOf(event: TelemetryEvent): string {
  if (event.event === "open") return "";
  if (event.event === "start") return String(stepOf(event.ms));
  return isErrorCode(event.code) ? event.code : "OTHER";
}
