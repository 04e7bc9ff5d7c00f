import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { Config } from "../config/config.ts";
import { startPostgresServer } from "../database/embedded/postgres-server.ts";

/** A way to the registry's database, whether the registry runs or not. */
export type OpenedDatabase = { readonly url: string; close(): Promise<void> };

/** Line of postmaster.pid. Source: PostgreSQL's pidfile.h. */
const SOCKET_DIR_LINE = 4;

/** The database of the configuration, the one that a running registry started, or one that is started for this and ended by `close`. */
export async function openDatabase({ databaseUrl, dataDir }: Config): Promise<OpenedDatabase> {
  if (databaseUrl !== undefined) return { url: databaseUrl, close: async () => undefined };
  const folder = join(dataDir, "postgres");
  const running = await runningServer(folder);
  if (running !== undefined) return { url: running, close: async () => undefined };
  const server = await startPostgresServer({ folder });
  return { url: server.url, close: () => server.stop() };
}

/** The address of the server that runs over a folder, if one answers there. */
async function runningServer(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "");
  const socketDir = text.split("\n")[SOCKET_DIR_LINE];
  if (socketDir === undefined || socketDir === "") return undefined;
  const url = `postgresql://atoll@${encodeURIComponent(socketDir)}/postgres`;
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return url;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}
