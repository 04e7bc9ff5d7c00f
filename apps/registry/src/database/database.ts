import type { Pool, PoolClient, QueryResultRow } from "pg";
import { knownError } from "./known-error.ts";

/** PostgreSQL, spoken to in plain SQL. Parameters are always passed apart from the text. */
export interface Database {
  query<Row extends QueryResultRow>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Runs all or nothing; inside of one, the same transaction goes on. */
  transaction<T>(run: (tx: Database) => Promise<T>): Promise<T>;
}

/** A database over a pool. Throws UNAVAILABLE while the server does not answer, INVALID_REQUEST for text that cannot be stored. */
export function createDatabase(pool: Pool): Database {
  return {
    query: async (sql, params = []) => {
      try {
        return (await pool.query(sql, [...params])).rows;
      } catch (error) {
        throw knownError(error);
      }
    },
    transaction: async (run) => {
      const client = await connect(pool);
      try {
        await client.query("begin");
        const result = await run(inTransaction(client));
        await client.query("commit");
        giveBack(client);
        return result;
      } catch (error) {
        await client.query("rollback").then(
          () => giveBack(client),
          // A connection whose state is unknown is not used again.
          () => giveBack(client, true),
        );
        throw knownError(error);
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

function giveBack(client: PoolClient, broken = false): void {
  client.off("error", unheard);
  client.release(broken);
}

/** Called for a connection that breaks while it waits for its transaction to go on: the next query says so. */
const unheard = () => undefined;

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    const client = await pool.connect();
    // Without a listener the error would end the process.
    client.on("error", unheard);
    return client;
  } catch (error) {
    throw knownError(error);
  }
}
