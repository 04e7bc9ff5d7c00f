import { Gauge, Registry as Metrics, collectDefaultMetrics } from "prom-client";
import type { Registry } from "../registry.ts";

type Row = { readonly labels: readonly string[]; readonly value: number };

/** What is counted, in the database: it is the same whichever replica is asked, and lasts over restarts. */
const FIGURES = [
  {
    name: "atoll_versions",
    help: "Versions by state.",
    labels: ["state"],
    sql: "select array[state] as labels, count(*)::float8 as value from versions group by state",
  },
  {
    name: "atoll_uploads_24h",
    help: "Versions that were uploaded within 24 hours.",
    labels: [],
    sql: "select '{}'::text[] as labels, count(*)::float8 as value from versions where created_at > now() - interval '24 hours'",
  },
  {
    name: "atoll_step_seconds_24h",
    help: "How long steps of the pipeline took within 24 hours: mean and longest.",
    labels: ["step", "of"],
    sql: `select array[name, kind] as labels, value from (
        select name, avg(seconds)::float8 as mean, max(seconds)::float8 as longest
        from (select name, extract(epoch from ended_at - started_at) as seconds from steps where ended_at > now() - interval '24 hours') taken
        group by name) steps, lateral (values ('mean', mean), ('longest', longest)) kinds (kind, value)`,
  },
  {
    name: "atoll_steps",
    help: "Steps of the pipeline by state; one in error waits for its creator or the operator.",
    labels: ["step", "state"],
    sql: "select array[name, state] as labels, count(*)::float8 as value from steps group by name, state",
  },
  {
    name: "atoll_jobs",
    help: "Jobs that wait or run, by queue and state.",
    labels: ["queue", "state"],
    sql: `select array[name, state::text] as labels, count(*)::float8 as value from pgboss.job
      where state in ('created', 'retry', 'active') and name not like '\\_\\_%' group by name, state`,
  },
  {
    name: "atoll_review_waits_seconds",
    help: "How long the version has waited that waits longest for a reviewer.",
    labels: [],
    sql: `select '{}'::text[] as labels, coalesce(extract(epoch from now() - min(moved_at)), 0)::float8 as value
      from versions where state = 'in_review'`,
  },
] as const;

/** Figures for Prometheus: of this process, and of the registry. While the database is away those of the registry are left out. */
export function createMetrics({ db }: Pick<Registry, "db">): Metrics {
  const metrics = new Metrics();
  collectDefaultMetrics({ register: metrics });
  for (const { name, help, labels, sql } of FIGURES) {
    const gauge = new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers: [metrics],
      async collect() {
        const rows = await db.query<Row>(sql).catch(() => []);
        this.reset();
        for (const row of rows) gauge.labels(...row.labels).set(row.value);
      },
    });
  }
  return metrics;
}
