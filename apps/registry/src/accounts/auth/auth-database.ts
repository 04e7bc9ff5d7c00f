import { AsyncLocalStorage } from "node:async_hooks";
import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import type { PostgresPoolClient, PostgresQueryResult } from "kysely";
import type { Database } from "../../database/database.ts";

/** The registry's database as better-auth's adapter speaks to it. */
export type AuthDatabase = {
  readonly kysely: Kysely<unknown>;
  /** What better-auth reads and writes during `run` is part of the transaction, with the audit entry that belongs to it. */
  within<T>(tx: Database, run: () => Promise<T>): Promise<T>;
};

/** A view on a database: no connections of its own, and its columns are in snake case. */
export function createAuthDatabase(db: Database): AuthDatabase {
  const transaction = new AsyncLocalStorage<Database>();
  const client: PostgresPoolClient = {
    query: (async (sql: unknown, params: readonly unknown[] = []) =>
      ask(transaction.getStore() ?? db, String(sql), params)) as PostgresPoolClient["query"],
    release: () => undefined,
  };
  const pool = { connect: async () => client, end: async () => undefined };
  return {
    kysely: new Kysely({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] }),
    within: (tx, run) => transaction.run(tx, run),
  };
}

/** Changes that give no rows back give one each to be counted. */
async function ask(
  db: Database,
  sql: string,
  params: readonly unknown[],
): Promise<PostgresQueryResult<unknown>> {
  const counted = /^(update|delete)\b/i.exec(sql)?.[1];
  if (counted === undefined || / returning /i.test(sql)) {
    const rows = await db.query(sql, params);
    return { command: "SELECT", rowCount: rows.length, rows };
  }
  const rows = await db.query(`${sql} returning 1`, params);
  return { command: counted.toUpperCase() as "UPDATE" | "DELETE", rowCount: rows.length, rows: [] };
}
