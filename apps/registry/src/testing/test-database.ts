import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createPool } from "../database/create-pool.ts";
import { createDatabase } from "../database/database.ts";
import type { Database } from "../database/database.ts";
import { startPostgresServer } from "../database/embedded/postgres-server.ts";
import type { PostgresServer } from "../database/embedded/postgres-server.ts";
import { migrate } from "../database/migrate.ts";

/** A real PostgreSQL database of one test. */
export type TestDatabase = {
  readonly url: string;
  readonly db: Database;
  drop(): Promise<void>;
};

type Shared = { readonly server: PostgresServer; readonly folder: string };

const TEMPLATE = "atoll_template";
let shared: Promise<Shared> | undefined;
let made = 0;
let open = 0;

/** A migrated database, empty but for its tables. The server behind all of a file's databases ends with the last of them. */
export async function createTestDatabase(): Promise<TestDatabase> {
  open += 1;
  shared ??= startShared();
  const { server } = await shared;
  const name = `test_${(made += 1)}`;
  await runOn(server.url, `create database ${name} template ${TEMPLATE}`);
  const url = urlOf(server.url, name);
  const pool = createPool({ connectionString: url, max: 8 });
  return {
    url,
    db: createDatabase(pool),
    async drop() {
      await pool.end();
      open -= 1;
      if (open === 0) await stopShared();
    },
  };
}

async function startShared(): Promise<Shared> {
  const folder = await mkdtemp(join(tmpdir(), "atoll-test-"));
  const server = await startPostgresServer({ folder: join(folder, "postgres"), durable: false });
  await runOn(server.url, `create database ${TEMPLATE}`);
  const pool = createPool({ connectionString: urlOf(server.url, TEMPLATE), max: 1 });
  await migrate(createDatabase(pool));
  await pool.end();
  return { server, folder };
}

async function stopShared(): Promise<void> {
  const ended = shared;
  shared = undefined;
  if (ended === undefined) return;
  const { server, folder } = await ended;
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

function urlOf(url: string, database: string): string {
  return url.replace(/\/[^/]*$/, `/${database}`);
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
