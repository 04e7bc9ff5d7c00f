import { isDeepStrictEqual } from "node:util";
import { signEnvelope, statementSchema } from "@atoll/distribution";
import type { Statement } from "@atoll/distribution";
import type { Database } from "../database/database.ts";
import type { StatementBody } from "./compose-statement.ts";
import type { StoredKey } from "./key-folder.ts";
import { FRESH_MS, LIFE_MS, isSignedBy, nextSequence, tellReplicas } from "./signed-file.ts";
import type { SigningContext } from "./signing-context.ts";

const KEPT_STATEMENTS = 20;

type StatementRow = {
  readonly sequence: string;
  readonly envelope: string;
  readonly key_ids: string[];
  readonly expires_at: Date;
};

const LAST =
  "select sequence, envelope, key_ids, expires_at from statements where app_id = $1 order by sequence desc limit 1";

export type Storing = {
  readonly tx: Database;
  readonly clock: SigningContext["clock"];
  readonly keys: readonly StoredKey[];
};

/** Stores the next statement, or finds the last one to say the same for long enough. Gives its number. */
export async function storeStatement({ tx, clock, keys }: Storing, body: StatementBody): Promise<number> {
  const [last] = await tx.query<StatementRow>(LAST, [body.app.id]);
  const now = clock.now();
  if (last !== undefined && isCurrent(last, body, { keys, now })) return Number(last.sequence);
  const sequence = nextSequence(Number(last?.sequence ?? 0), now);
  const statement: Statement = statementSchema.parse({
    ...body,
    sequence,
    issued: new Date(now).toISOString(),
    expires: new Date(now + LIFE_MS).toISOString(),
  });
  const envelope = signEnvelope("release-statement", JSON.stringify(statement), keys);
  await tx.query(
    "insert into statements (app_id, sequence, envelope, key_ids, expires_at) values ($1, $2, $3, $4, $5)",
    [body.app.id, sequence, envelope, keys.map(({ id }) => id), statement.expires],
  );
  await tx.query(
    "delete from statements where app_id = $1 and sequence < (select min(sequence) from (select sequence from statements where app_id = $1 order by sequence desc limit $2) kept)",
    [body.app.id, KEPT_STATEMENTS],
  );
  await tellReplicas(tx, `apps/${body.app.id}`);
  return sequence;
}

function isCurrent(
  last: StatementRow,
  body: StatementBody,
  by: { readonly keys: readonly StoredKey[]; readonly now: number },
): boolean {
  if (last.expires_at.getTime() - by.now < FRESH_MS) return false;
  if (!isSignedBy(last.key_ids, by.keys)) return false;
  const {
    sequence: _,
    issued: __,
    expires: ___,
    ...said
  } = statementSchema.parse(JSON.parse((JSON.parse(last.envelope) as { signed: string }).signed));
  return isDeepStrictEqual(said, body);
}
