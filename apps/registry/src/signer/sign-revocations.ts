import { revocationsSchema, signEnvelope } from "@atoll/distribution";
import type { Revocations } from "@atoll/distribution";
import type { StoredKey } from "./key-folder.ts";
import { readKeyring, signingKeys } from "./keyring.ts";
import { revocationEntries } from "./revocation-entries.ts";
import type { RevocationRow } from "./revocation-entries.ts";
import { FRESH_MS, LIFE_MS, isSignedBy, nextSequence, tellReplicas, withExtra } from "./signed-file.ts";
import type { SigningContext } from "./signing-context.ts";
import type { Published } from "./signer-client.ts";

const NAME = "revocations";
const LOCK = 7_210_433;
const KEPT = 20;

type FileRow = {
  readonly sequence: string;
  readonly envelope: string;
  readonly key_ids: string[];
  readonly expires_at: Date;
};

/** Signs and stores the list of what must not run; one that says the same for long enough is left. `extra` as for statements. */
export async function signRevocations(
  context: SigningContext,
  extra: readonly StoredKey[] = [],
): Promise<Published> {
  const published = await context.db.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock($1)", [LOCK]);
    const keys = withExtra(signingKeys(await readKeyring(context.keys), "revocation"), extra);
    const ids = keys.map(({ id }) => id);
    const revoked = revocationEntries(
      await tx.query<RevocationRow>("select app_id, versions, reason from revocations order by id"),
    );
    const [last] = await tx.query<FileRow>(
      "select * from signed_files where name = $1 order by sequence desc limit 1",
      [NAME],
    );
    const now = context.clock.now();
    const fresh =
      last !== undefined && last.expires_at.getTime() - now >= FRESH_MS && isSignedBy(last.key_ids, keys);
    if (fresh && JSON.stringify(entriesOf(last.envelope)) === JSON.stringify(revoked))
      return { name: NAME, sequence: Number(last.sequence) };
    const sequence = nextSequence(Number(last?.sequence ?? 0), now);
    const file: Revocations = revocationsSchema.parse({
      _type: "revocations",
      registry: context.keys.registryId,
      sequence,
      issued: new Date(now).toISOString(),
      expires: new Date(now + LIFE_MS).toISOString(),
      revoked,
    });
    const envelope = signEnvelope("revocations", JSON.stringify(file), keys);
    await tx.query(
      "insert into signed_files (name, sequence, envelope, key_ids, expires_at) values ($1, $2, $3, $4, $5)",
      [NAME, sequence, envelope, ids, file.expires],
    );
    await tx.query(
      "delete from signed_files where name = $1 and sequence < (select min(sequence) from (select sequence from signed_files where name = $1 order by sequence desc limit $2) kept)",
      [NAME, KEPT],
    );
    await tellReplicas(tx, NAME);
    return { name: NAME, sequence };
  });
  context.onPublished(published);
  return published;
}

function entriesOf(envelope: string): Revocations["revoked"] {
  return revocationsSchema.parse(JSON.parse((JSON.parse(envelope) as { signed: string }).signed)).revoked;
}
