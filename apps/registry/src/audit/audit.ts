import { createHash } from "node:crypto";
import type { Database } from "../database/database.ts";

/** Who did what to what. `actor` is a user's id, or "system". */
export type AuditEntry = {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly data?: object;
};

/** The log of every change of state: only ever added to, each entry bound to the one before it. */
export interface Audit {
  /** Adds an entry in the transaction of the change it tells of. */
  record(tx: Database, entry: AuditEntry): Promise<void>;
}

const LOCK = 7_210_432;
const START = "0".repeat(64);

type Row = {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly entry: string;
  readonly previous: string;
  readonly hash: string;
};

/** The audit log of a database. */
export function createAudit(clock: { now(): number }): Audit {
  return {
    async record(tx, { actor, action, subject, data = {} }) {
      // One chain: writers take turns until their transactions end.
      await tx.query("select pg_advisory_xact_lock($1)", [LOCK]);
      const [last] = await tx.query<Row>("select hash from audit order by id desc limit 1");
      const previous = last?.hash ?? START;
      const at = new Date(clock.now()).toISOString();
      const entry = JSON.stringify({ at, actor, action, subject, data });
      await tx.query(
        "insert into audit (at, actor, action, subject, entry, previous, hash) values ($1, $2, $3, $4, $5, $6, $7)",
        [at, actor, action, subject, entry, previous, chainHash(previous, entry)],
      );
    },
  };
}

/** How many entries are read at once. */
const PAGE = 1_000;
const COLUMNS = `id, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor, action, subject, entry, previous, hash`;

/** The id of the first entry that does not follow from the one before it; null when the whole log is as it was written. */
export async function findBrokenEntry(db: Database): Promise<number | null> {
  let previous = START;
  for (let after = "0"; ;) {
    const rows = await db.query<Row>(`select ${COLUMNS} from audit where id > $1 order by id limit ${PAGE}`, [
      after,
    ]);
    for (const row of rows) {
      if (row.previous !== previous || row.hash !== chainHash(previous, row.entry) || !saysItsEntry(row))
        return Number(row.id);
      previous = row.hash;
      after = row.id;
    }
    if (rows.length < PAGE) return null;
  }
}

/** The columns beside an entry are for searching; they say what the entry says. */
function saysItsEntry({ entry, at, actor, action, subject }: Row): boolean {
  const said = JSON.parse(entry) as Record<string, unknown>;
  return (
    said["at"] === at && said["actor"] === actor && said["action"] === action && said["subject"] === subject
  );
}

export type AuditPart = {
  /** An id. */
  readonly before?: number | undefined;
  /** Only entries whose actor, subject or action this is; an area of actions counts for all of them. */
  readonly about?: string | undefined;
  readonly limit: number;
};

/** One page of the log, newest first. */
export async function readAudit(
  db: Database,
  { before, about, limit }: AuditPart,
): Promise<readonly (AuditEntry & { readonly id: number; readonly at: string })[]> {
  const rows = await db.query<Row>(
    `select id, entry from audit where ($1::bigint is null or id < $1)
       and ($3::text is null or actor = $3 or subject = $3 or action = $3 or starts_with(action, $3 || '.'))
     order by id desc limit $2`,
    [before ?? null, limit, about ?? null],
  );
  return rows.map(({ id, entry }) => ({
    id: Number(id),
    ...(JSON.parse(entry) as AuditEntry & { at: string }),
  }));
}

function chainHash(previous: string, entry: string): string {
  return createHash("sha256").update(previous).update("\n").update(entry).digest("hex");
}
