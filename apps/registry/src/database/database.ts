import { AtollError } from "@atoll/protocol";
import type { Pool, PoolClient, QueryResultRow } from "pg";

/** PostgreSQL, spoken to in plain SQL. Parameters are always passed apart from the text. */
export interface Database {
  query<Row extends QueryResultRow>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Runs all or nothing; inside of one, the same transaction goes on. */
  transaction<T>(run: (tx: Database) => Promise<T>): Promise<T>;
}

/** A database over a pool. Throws UNAVAILABLE while the server does not answer. */
export function createDatabase(pool: Pool): Database {
  return {
    query: async (sql, params = []) => {
      try {
        return (await pool.query(sql, [...params])).rows;
      } catch (error) {
        throw unavailableOr(error);
      }
    },
    transaction: async (run) => {
      const client = await connect(pool);
      try {
        await client.query("begin");
        const result = await run(inTransaction(client));
        await client.query("commit");
        client.release();
        return result;
      } catch (error) {
        await client.query("rollback").then(
          () => client.release(),
          // A connection whose state is unknown is not used again.
          (broken: unknown) => client.release(broken instanceof Error ? broken : true),
        );
        throw unavailableOr(error);
      }
    },
  };
}

function inTransaction(client: PoolClient): Database {
  const tx: Database = {
    query: async (sql, params = []) => (await client.query(sql, [...params])).rows,
    transaction: (run) => run(tx),
  };
  return tx;
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw unavailableOr(error);
  }
}

/** Classes of PostgreSQL's codes that say that the server is away: connection, resources, operator intervention. */
const AWAY = /^(08|53|57P)/;
const AWAY_ERRNO = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "ETIMEDOUT"]);
const AWAY_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

function unavailableOr(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (!AWAY.test(code) && !AWAY_ERRNO.has(code) && !AWAY_WORDS.test(error.message)) return error;
  return new AtollError("UNAVAILABLE", "The registry's database does not answer. Try again in a moment.", {
    cause: error,
  });
}
