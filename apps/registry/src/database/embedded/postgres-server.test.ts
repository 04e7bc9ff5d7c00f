import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataInUseError } from "./end-orphan.ts";
import { startPostgresServer } from "./postgres-server.ts";
import type { PostgresServer } from "./postgres-server.ts";

let above: string;
const servers: PostgresServer[] = [];

beforeEach(async () => {
  above = await mkdtemp(join(tmpdir(), "atoll-postgres-"));
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  await rm(above, { recursive: true, force: true });
});

async function start(
  folder = join(above, "postgres"),
  onExit?: (said: string) => void,
): Promise<PostgresServer> {
  const server = await startPostgresServer({ folder, ...(onExit && { onExit }) });
  servers.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

async function pidOf(folder: string): Promise<number> {
  return Number((await readFile(join(folder, "postmaster.pid"), "utf8")).split("\n")[0]);
}

describe("a PostgreSQL of our own", () => {
  it("keeps what was committed over its end and its next start", async () => {
    const first = await start();
    await query(first.url, "create table kept as select 1 as one");
    await first.stop();
    const second = await start();
    expect(await query(second.url, "select one from kept")).toEqual([{ one: 1 }]);
  });

  it("writes durably, listens on no port, and lets nobody else into its folder", async () => {
    const { url } = await start();
    const [row] = await query(
      url,
      "select current_setting('fsync') as fsync, current_setting('listen_addresses') as listen",
    );
    expect(row).toEqual({ fsync: "on", listen: "" });
    expect((await stat(join(above, "postgres"))).mode & 0o777).toBe(0o700);
  });

  it("is started again when it dies, with what was committed", async () => {
    const folder = join(above, "postgres");
    const deaths: string[] = [];
    const { url } = await start(folder, (said) => deaths.push(said));
    await query(url, "create table kept as select 1 as one");
    process.kill(await pidOf(folder), "SIGKILL");
    let rows: unknown;
    while (rows === undefined) rows = await query(url, "select one from kept").catch(() => delay(50));
    expect(rows).toEqual([{ one: 1 }]);
    expect(deaths.length).toBeGreaterThan(0);
  });

  it("works in a folder whose path is longer than a socket's may be, and leaves no socket folder behind", async () => {
    const server = await start(join(above, "a".repeat(60), "b".repeat(60), "postgres"));
    expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
    const socketDir = decodeURIComponent(new URL(server.url).hostname);
    await server.stop();
    await expect(stat(socketDir)).rejects.toThrow("ENOENT");
  });

  it("leaves a folder alone whose server is in use, and says so", async () => {
    const first = await start();
    const user = new pg.Client({ connectionString: first.url });
    await user.connect();
    await expect(start()).rejects.toThrow(DataInUseError);
    expect((await user.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await user.end();
  }, 60_000);

  it("is not misled by a stale file that names another program", async () => {
    const folder = join(above, "postgres");
    const first = await start();
    const lines = (await readFile(join(folder, "postmaster.pid"), "utf8")).split("\n");
    await first.stop();
    await writeFile(join(folder, "postmaster.pid"), [String(process.pid), ...lines.slice(1)].join("\n"));
    const second = await start();
    expect(await query(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });
});
