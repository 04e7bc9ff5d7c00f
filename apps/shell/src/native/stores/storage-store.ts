import { assertWithinLimit, NO_USAGE, usageAfter } from "@atoll/capabilities/native";
import type { StorageEntry, StorageStore, StorageUsage, StoredValue } from "@atoll/capabilities/native";
import { AtollError, isAtollError } from "@atoll/protocol";
import { fromSqlText, isDiskFull, sqlText } from "./sql-database.ts";
import type { SqlDatabase, SqlDriver, SqlRow } from "./sql-database.ts";

/** Statements that make the tables of {@link createSqlStorageStore}. */
export const STORAGE_TABLES = [
  `CREATE TABLE IF NOT EXISTS storage_entries (owner TEXT, key TEXT, text TEXT, bytes BLOB, type TEXT, PRIMARY KEY (owner, key))`,
  `CREATE TABLE IF NOT EXISTS storage_usage (owner TEXT PRIMARY KEY, bytes INTEGER, keys INTEGER)`,
];

/** Keeps what mini-apps store in SQLite. */
export function createSqlStorageStore(database: SqlDatabase): StorageStore {
  const run = <T>(work: (sql: SqlDriver) => Promise<T>): Promise<T> => database.transact(work).catch(explain);
  return {
    get: (owner, key) => run((sql) => read(sql, owner, key)),
    put: (owner, entry, limit) => run((sql) => put(sql, owner, { entry, limit })),
    remove: (owner, key) => run((sql) => remove(sql, owner, key)),
    keys: async (owner) => {
      const rows = await run((sql) =>
        sql.all("SELECT key FROM storage_entries WHERE owner = ?", [sqlText(owner)]),
      );
      return rows.map(({ key }) => fromSqlText(key)).sort();
    },
    clear: (owner) =>
      run(async (sql) => {
        await sql.run("DELETE FROM storage_entries WHERE owner = ?", [sqlText(owner)]);
        await sql.run("DELETE FROM storage_usage WHERE owner = ?", [sqlText(owner)]);
      }),
    usage: (owner) => run((sql) => usageOf(sql, owner)),
  };
}

async function put(
  sql: SqlDriver,
  owner: string,
  { entry, limit }: { readonly entry: StorageEntry; readonly limit: StorageUsage },
): Promise<void> {
  const before = await usageOf(sql, owner);
  const replaced = await read(sql, owner, entry.key);
  const removed = replaced === undefined ? undefined : { key: entry.key, value: replaced };
  const after = usageAfter(before, removed, entry);
  assertWithinLimit(before, after, limit);
  const { value } = entry;
  const content =
    value.kind === "text"
      ? [sqlText(value.text), null, null]
      : [null, value.bytes.slice(), sqlText(value.type)];
  const place = [sqlText(owner), sqlText(entry.key)];
  await sql.run("INSERT OR REPLACE INTO storage_entries VALUES (?, ?, ?, ?, ?)", [...place, ...content]);
  await writeUsage(sql, owner, after);
}

async function remove(sql: SqlDriver, owner: string, key: string): Promise<void> {
  const value = await read(sql, owner, key);
  if (value === undefined) return;
  await sql.run("DELETE FROM storage_entries WHERE owner = ? AND key = ?", [sqlText(owner), sqlText(key)]);
  await writeUsage(sql, owner, usageAfter(await usageOf(sql, owner), { key, value }, undefined));
}

async function read(sql: SqlDriver, owner: string, key: string): Promise<StoredValue | undefined> {
  const select = "SELECT text, bytes, type FROM storage_entries WHERE owner = ? AND key = ?";
  const [row] = await sql.all(select, [sqlText(owner), sqlText(key)]);
  return row === undefined ? undefined : valueOf(row);
}

function valueOf({ text, bytes, type }: SqlRow): StoredValue {
  if (bytes instanceof Uint8Array) return { kind: "blob", bytes: bytes.slice(), type: fromSqlText(type) };
  return { kind: "text", text: fromSqlText(text) };
}

async function usageOf(sql: SqlDriver, owner: string): Promise<StorageUsage> {
  const [row] = await sql.all("SELECT bytes, keys FROM storage_usage WHERE owner = ?", [sqlText(owner)]);
  return row === undefined ? NO_USAGE : { bytes: Number(row["bytes"]), keys: Number(row["keys"]) };
}

async function writeUsage(sql: SqlDriver, owner: string, { bytes, keys }: StorageUsage): Promise<void> {
  await sql.run("INSERT OR REPLACE INTO storage_usage VALUES (?, ?, ?)", [sqlText(owner), bytes, keys]);
}

function explain(error: unknown): never {
  if (isAtollError(error)) throw error;
  if (isDiskFull(error)) {
    const message = "This device has no space left for storage. Free some and try again.";
    throw new AtollError("QUOTA_EXCEEDED", message, { data: { device: true }, cause: error });
  }
  throw new AtollError("HOST_ERROR", "Storage did not complete the step; nothing was changed. Try again.", {
    cause: error,
  });
}
