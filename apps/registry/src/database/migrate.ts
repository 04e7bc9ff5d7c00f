import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "./database.ts";

const FOLDER = join(import.meta.dirname, "migrations");
/** Any number of our own: replicas that start together wait for each other on it. */
const LOCK = 7_210_431;

/** Brings the database up to this version of the registry: each file once, in order, whole or not at all. */
export async function migrate(db: Database, folder = FOLDER): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock($1)", [LOCK]);
    await tx.query(
      "create table if not exists migrations (name text primary key, at timestamptz not null default now())",
    );
    const done = new Set(
      (await tx.query<{ name: string }>("select name from migrations")).map(({ name }) => name),
    );
    const files = readdirSync(folder).filter((name) => name.endsWith(".sql"));
    for (const name of files.sort()) {
      if (done.has(name)) continue;
      await tx.query(readFileSync(join(folder, name), "utf8"));
      await tx.query("insert into migrations (name) values ($1)", [name]);
    }
  });
}
