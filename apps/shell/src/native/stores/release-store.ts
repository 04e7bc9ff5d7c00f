import type { ReleaseStore } from "@atoll/distribution";
import { createQueues } from "@atoll/distribution/native";
import { AtollError } from "@atoll/protocol";
import { isDiskFull } from "./sql-database.ts";
import type { SqlDatabase, SqlRow, SqlValue } from "./sql-database.ts";

/** Statements that make the tables of {@link createSqlReleaseStore}. */
export const RELEASE_TABLES = [
  "CREATE TABLE IF NOT EXISTS release_records (name TEXT PRIMARY KEY, text TEXT NOT NULL)",
  "CREATE TABLE IF NOT EXISTS release_bytes (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL)",
];

/** Keeps releases in SQLite, for the one process that a device's app is. */
export function createSqlReleaseStore(database: SqlDatabase): ReleaseStore {
  const run = (statement: string, values: readonly SqlValue[]) =>
    database.transact((sql) => sql.run(statement, values)).catch(explain);
  const all = (statement: string, values: readonly SqlValue[] = []) =>
    database.transact((sql) => sql.all(statement, values));
  return {
    readRecord: async (name) => textOf(await all("SELECT text FROM release_records WHERE name = ?", [name])),
    writeRecord: (name, text) => run("INSERT OR REPLACE INTO release_records VALUES (?, ?)", [name, text]),
    listRecords: async () =>
      (await all("SELECT name FROM release_records ORDER BY name")).map(({ name }) => String(name)),
    async readBytes(sha256) {
      const [row] = await all("SELECT bytes FROM release_bytes WHERE sha256 = ?", [sha256]);
      return row?.["bytes"] instanceof Uint8Array ? row["bytes"].slice() : undefined;
    },
    writeBytes: (sha256, bytes) =>
      run("INSERT OR REPLACE INTO release_bytes VALUES (?, ?)", [sha256, bytes.slice()]),
    listBytes: async () =>
      (await all("SELECT sha256, length(bytes) AS length FROM release_bytes")).map(({ sha256, length }) => ({
        sha256: String(sha256),
        length: Number(length),
      })),
    removeBytes: (sha256) => run("DELETE FROM release_bytes WHERE sha256 = ?", [sha256]),
    exclusive: createQueues(),
  };
}

function textOf([row]: readonly SqlRow[]): string | undefined {
  return row === undefined ? undefined : String(row["text"]);
}

function explain(cause: unknown): never {
  if (!isDiskFull(cause)) throw cause;
  const message = "This device has no room for the mini-app. Free some space and try again.";
  throw new AtollError("STORE_FULL", message, { cause });
}
