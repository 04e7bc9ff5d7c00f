import type { Database } from "../database/database.ts";
import type { StoredKey } from "./key-folder.ts";

const HOUR_MS = 60 * 60 * 1000;

/** How long a signed file holds. */
export const LIFE_MS = 24 * HOUR_MS;
/** A file that holds for less than this is signed again. */
export const FRESH_MS = 12 * HOUR_MS;

/**
 * The number after `last`. It is at least the time in seconds, so that a database restored from last week's backup does not start to give
 * numbers that hosts have seen already.
 */
export function nextSequence(last: number, nowMs: number): number {
  return Math.max(last + 1, Math.floor(nowMs / 1000));
}

/** Tells every replica, once the transaction holds, that a signed file is another now. */
export async function tellReplicas(tx: Database, name: string): Promise<void> {
  await tx.query("insert into published (name) values ($1)", [name]);
  await tx.query("delete from published where id < (select max(id) from published) - 10000");
}

/** The keys that sign, each once. */
export function withExtra(keys: readonly StoredKey[], extra: readonly StoredKey[]): StoredKey[] {
  return [...new Map([...keys, ...extra].map((key) => [key.id, key])).values()];
}

/** True when exactly these keys signed. */
export function isSignedBy(ids: readonly string[], keys: readonly StoredKey[]): boolean {
  return ids.length === keys.length && keys.every(({ id }) => ids.includes(id));
}
