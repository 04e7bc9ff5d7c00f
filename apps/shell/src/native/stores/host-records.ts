import type { Grant, GrantStore, Receipt, ReceiptStore } from "@atoll/host";
import { sqlText } from "./sql-database.ts";
import type { SqlDatabase, SqlRow } from "./sql-database.ts";

/** Statements that make the tables of decisions and receipts. */
export const HOST_TABLES = [
  "CREATE TABLE IF NOT EXISTS grants (owner TEXT, permission TEXT, record TEXT NOT NULL, PRIMARY KEY (owner, permission))",
  "CREATE TABLE IF NOT EXISTS receipts (ordinal INTEGER PRIMARY KEY, owner TEXT NOT NULL, record TEXT NOT NULL)",
  "CREATE INDEX IF NOT EXISTS receipts_of_owner ON receipts (owner, ordinal)",
];

/** Receipts kept for one mini-app; the oldest go first above it. */
const RECEIPTS_KEPT = 1_000;

/** Keeps the person's decisions in SQLite. */
export function createSqlGrantStore(database: SqlDatabase): GrantStore {
  const place = (owner: string, permission: string) => [sqlText(owner), sqlText(permission)];
  return {
    async get(owner, permission) {
      const select = "SELECT record FROM grants WHERE owner = ? AND permission = ?";
      const [row] = await database.transact((sql) => sql.all(select, place(owner, permission)));
      return row === undefined ? undefined : recordOf<Grant>(row);
    },
    set: (owner, grant) =>
      database.transact((sql) =>
        sql.run("INSERT OR REPLACE INTO grants VALUES (?, ?, ?)", [
          ...place(owner, grant.permission),
          JSON.stringify(grant),
        ]),
      ),
    async list(owner) {
      const select = "SELECT record FROM grants WHERE owner = ? ORDER BY permission";
      return (await database.transact((sql) => sql.all(select, [sqlText(owner)]))).map(recordOf<Grant>);
    },
    remove: (owner, permission) =>
      database.transact((sql) =>
        sql.run("DELETE FROM grants WHERE owner = ? AND permission = ?", place(owner, permission)),
      ),
  };
}

/** Keeps consent receipts in SQLite. */
export function createSqlReceiptStore(database: SqlDatabase): ReceiptStore {
  return {
    add: (receipt) =>
      database.transact(async (sql) => {
        const owner = sqlText(receipt.ownerKey);
        await sql.run("INSERT INTO receipts (owner, record) VALUES (?, ?)", [owner, JSON.stringify(receipt)]);
        const newest = "SELECT ordinal FROM receipts WHERE owner = ? ORDER BY ordinal DESC LIMIT ?";
        const remove = `DELETE FROM receipts WHERE owner = ? AND ordinal NOT IN (${newest})`;
        await sql.run(remove, [owner, owner, RECEIPTS_KEPT]);
      }),
    async list(owner) {
      const select = "SELECT record FROM receipts WHERE owner = ? ORDER BY ordinal DESC";
      return (await database.transact((sql) => sql.all(select, [sqlText(owner)]))).map(recordOf<Receipt>);
    },
  };
}

/** The app's own database holds nothing but what this file wrote. */
function recordOf<T>({ record }: SqlRow): T {
  return JSON.parse(String(record)) as T;
}
