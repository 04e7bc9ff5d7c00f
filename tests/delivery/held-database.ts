import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** The registry's own PostgreSQL, in which a test can make a write wait, so that the registry is caught in the middle of it. */
export type HeldDatabase = {
  /** From now on no row that `holds` can be written in its table. */
  hold(holds: string): Promise<void>;
  /** Resolves once the registry waits for such a row. */
  untilHeld(): Promise<void>;
  release(): Promise<void>;
};

/** Conditions on a row, by name: what is held is the outcome of a step, or what a job stores at its end. */
const TABLES = {
  steps: "new.state in ('passed', 'failed') and old.state = 'running'",
  attestations: "true",
  statements: "true",
} as const;

const FUNCTION = (table: string, when: string) => `
  create or replace function test_hold_${table}() returns trigger language plpgsql as $$
  begin
    if ${when} and exists (select 1 from test_holds where holds in ('${table}', '${table}:' || coalesce(to_jsonb(new)->>'name', ''))) then
      perform pg_sleep(120);
    end if;
    return new;
  end $$;
  drop trigger if exists test_hold on ${table};
  create trigger test_hold before insert or update on ${table} for each row execute function test_hold_${table}();`;

/** Prepares the database of a registry over this data folder. It stays prepared over restarts; nothing is held yet. */
export async function openHeldDatabase(dataDir: string): Promise<HeldDatabase> {
  const url = `postgresql://atoll@${encodeURIComponent(join(dataDir, "postgres"))}/postgres`;
  const query = async (sql: string, params: unknown[] = []) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql, params)).rows as unknown[];
    } finally {
      await client.end();
    }
  };
  await query("create table if not exists test_holds (holds text primary key)");
  await query("grant select on test_holds to public");
  for (const [table, when] of Object.entries(TABLES)) await query(FUNCTION(table, when));
  return {
    hold: async (holds) => void (await query("insert into test_holds values ($1)", [holds])),
    async untilHeld() {
      const waiting = "select 1 from pg_stat_activity where wait_event = 'PgSleep'";
      while ((await query(waiting)).length === 0) await sleep(20);
    },
    release: async () => void (await query("delete from test_holds")),
  };
}
