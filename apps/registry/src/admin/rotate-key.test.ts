import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../config/config.ts";
import type { Config } from "../config/config.ts";
import { createPool } from "../database/create-pool.ts";
import { createDatabase } from "../database/database.ts";
import { startPostgresServer } from "../database/embedded/postgres-server.ts";
import type { PostgresServer } from "../database/embedded/postgres-server.ts";
import { migrate } from "../database/migrate.ts";
import { rotateKey } from "./rotate-key.ts";

const log = pino({ level: "silent" });

describe("rotateKey", () => {
  let dataDir: string;
  let config: Config;
  let server: PostgresServer;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "atoll-admin-"));
    config = readConfig({ ATOLL_DATA: dataDir });
    server = await startPostgresServer({ folder: join(dataDir, "postgres") });
    const pool = createPool({ connectionString: server.url, max: 1 });
    await migrate(createDatabase(pool));
    await pool.end();
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it("works beside a registry that runs, and without one", async () => {
    expect(await rotateKey(config, "release", log)).toEqual({ name: "root", sequence: 2 });
    expect(await rotateKey(config, "webhook", log)).toMatchObject({ name: "webhook" });
    await server.stop();
    expect(await rotateKey(config, "root", log)).toEqual({ name: "root", sequence: 3 });
    server = await startPostgresServer({ folder: join(dataDir, "postgres") });
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client.query("select action, subject from audit order by id");
    await client.end();
    expect(rows.map((row: { action: string; subject: string }) => `${row.action} ${row.subject}`)).toEqual(
      ["release", "webhook", "root"].map((role) => `key.rotated ${role}`),
    );
    expect(await rotateKey(config, "revocation", log)).toEqual({ name: "root", sequence: 4 });
  }, 60_000);
});
