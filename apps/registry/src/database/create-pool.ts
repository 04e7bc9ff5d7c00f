import pg from "pg";

export type PoolOptions = Pick<pg.PoolConfig, "connectionString" | "max" | "connectionTimeoutMillis">;

/** Connections to PostgreSQL. One that breaks is told of and replaced at the next query; it never ends the process. */
export function createPool(
  options: PoolOptions,
  onBroken: (error: Error) => void = () => undefined,
): pg.Pool {
  const pool = new pg.Pool(options);
  pool.on("error", () => undefined);
  // The pool itself listens to idle connections alone: not to those in use, nor to those that it is just ending.
  pool.on("connect", (client) => void client.on("error", onBroken));
  return pool;
}
