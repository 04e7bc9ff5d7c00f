import { contentIndexSchema, signEnvelope, statementSchema } from "@atoll/distribution";
import type { Statement } from "@atoll/distribution";
import { AtollError, parseManifest } from "@atoll/protocol";
import type { Database } from "../database/database.ts";
import { readAttestation } from "./attestation.ts";
import { composeStatement } from "./compose-statement.ts";
import type { AppFacts, LiveRelease, StatementBody } from "./compose-statement.ts";
import { readKeyring, signingKeys } from "./keyring.ts";
import type { StoredKey } from "./key-folder.ts";
import type { Keyring } from "./keyring.ts";
import { FRESH_MS, LIFE_MS, nextSequence, tellReplicas, withExtra } from "./signed-file.ts";
import { assertStored, readHashed } from "./signing-context.ts";
import type { SigningContext } from "./signing-context.ts";
import type { Published } from "./signer-client.ts";

const KEPT_STATEMENTS = 20;

type AppRow = {
  readonly id: string;
  readonly name: string;
  readonly ownership_epoch: number;
  readonly team_id: string;
  readonly team_name: string;
  readonly wanted: string | null;
};
type ReleaseRow = {
  readonly version_id: string;
  readonly channel: "production" | "trial";
  readonly percent: number;
  readonly paused: boolean;
  readonly salt: string;
  readonly state: string;
  readonly app_id: string;
  readonly package_sha256: string;
  readonly outcome: string | null;
  readonly envelope: string | null;
  readonly revoked: boolean;
};
type StatementRow = {
  readonly sequence: string;
  readonly envelope: string;
  readonly key_ids: string[];
  readonly expires_at: Date;
};

const APP = `select a.*, t.name as team_name, (select wanted from publications p where p.app_id = a.id) as wanted
  from apps a join teams t on t.id = a.team_id where a.id = $1 for update of a`;
const LIVE = `select r.version_id, r.channel, r.percent, r.paused, r.salt, v.state, v.app_id, v.package_sha256,
    (select d.outcome from decisions d where d.version_id = v.id order by d.id desc limit 1) as outcome,
    (select envelope from attestations t where t.version_id = v.id) as envelope,
    exists (select 1 from revocations x where x.app_id = v.app_id and (x.versions is null or v.version_code = any(x.versions))) as revoked
  from releases r join versions v on v.id = r.version_id
  where r.app_id = $1 and r.state = 'released' order by r.position desc`;
const LAST =
  "select sequence, envelope, key_ids, expires_at from statements where app_id = $1 order by sequence desc limit 1";

/**
 * Signs what the releases of a mini-app are, and stores it with everything it names made public: all or nothing. What is signed as such
 * already is left. `extra` keys sign beside those of the root, while a key is being replaced. Throws NOT_FOUND, STATE_CONFLICT, REGISTRY_ERROR.
 */
export async function signStatement(
  context: SigningContext,
  appId: string,
  extra: readonly StoredKey[] = [],
): Promise<Published> {
  const published = await context.db.transaction(async (tx) => {
    const [app] = await tx.query<AppRow>(APP, [appId]);
    if (app === undefined) throw new AtollError("NOT_FOUND", `There is no mini-app "${appId}".`);
    // Read under the app's lock: whoever replaces a key signs again once this is stored.
    const keyring = await readKeyring(context.keys);
    const keys = withExtra(signingKeys(keyring, "release"), extra);
    const rows = await tx.query<ReleaseRow>(LIVE, [appId]);
    const live: LiveRelease[] = [];
    const named: string[] = [];
    for (const row of rows) {
      const { release, files } = await checkRelease(context, keyring, row);
      live.push(release);
      named.push(...files);
    }
    const body = composeStatement(factsOf(context, app), live);
    const sequence = await store({ tx, context, keys }, body);
    await tx.query("insert into public_blobs (sha256) select unnest($1::text[]) on conflict do nothing", [
      [...new Set(named)],
    ]);
    await tx.query("update publications set done = $2 where app_id = $1", [appId, app.wanted ?? 0]);
    return { name: `apps/${appId}`, sequence };
  });
  context.onPublished(published);
  return published;
}

function factsOf({ keys }: SigningContext, app: AppRow): AppFacts {
  const publisher = { id: app.team_id, name: app.team_name };
  return {
    registryId: keys.registryId,
    id: app.id,
    name: app.name,
    publisher,
    ownershipEpoch: app.ownership_epoch,
  };
}

/** Security: looked at again at every signing; a row that says "released" is a wish, not a proof. */
async function checkRelease(context: SigningContext, keyring: Keyring, row: ReleaseRow) {
  if (row.state !== "released" || row.outcome !== "approved" || row.revoked)
    throw new AtollError(
      "STATE_CONFLICT",
      `Version ${row.version_id} is ${row.revoked ? "revoked" : row.state}, last decision ${row.outcome}: it is not signed.`,
    );
  const attestation = await readAttestation(keyring, row.envelope, row.version_id);
  if (attestation.app !== row.app_id || attestation.source.sha256 !== row.package_sha256)
    throw new AtollError(
      "STATE_CONFLICT",
      `The attestation of version ${row.version_id} is about something else. Restore the database from a backup.`,
    );
  for (const { file, patches } of attestation.code) {
    for (const each of [file, ...patches.map((patch) => patch.file)]) await assertStored(context, each);
  }
  const index = contentIndexSchema.parse(
    JSON.parse(text(await readHashed(context, attestation.content.sha256))),
  );
  for (const { artifact } of index.assets) await assertStored(context, artifact);
  const manifest = parseManifest(text(await readHashed(context, index.manifest.sha256)));
  if (manifest.id !== row.app_id || manifest.version.code !== attestation.version.code)
    throw new AtollError(
      "STATE_CONFLICT",
      `The manifest of version ${row.version_id} is of ${manifest.id}. It is not signed.`,
    );
  const release: LiveRelease = {
    versionId: row.version_id,
    channel: row.channel,
    percent: row.percent,
    paused: row.paused,
    salt: row.salt,
    attestation,
    manifest,
    iconSha256: index.assets.find(({ path }) => path === manifest.icon)?.artifact.sha256 ?? null,
  };
  const code = attestation.code.flatMap(({ file, patches }) => [file, ...patches.map((patch) => patch.file)]);
  const files = [
    ...code,
    attestation.content,
    index.manifest,
    ...index.assets.map(({ artifact }) => artifact),
  ];
  return { release, files: files.map(({ sha256 }) => sha256) };
}

type Storing = {
  readonly tx: Database;
  readonly context: SigningContext;
  readonly keys: readonly StoredKey[];
};

/** Stores the next statement, or finds the last one to say the same for long enough. Gives its number. */
async function store({ tx, context, keys }: Storing, body: StatementBody): Promise<number> {
  const [last] = await tx.query<StatementRow>(LAST, [body.app.id]);
  const now = context.clock.now();
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
  if (
    last.key_ids.toSorted().join() !==
    by.keys
      .map(({ id }) => id)
      .toSorted()
      .join()
  )
    return false;
  const {
    sequence: _,
    issued: __,
    expires: ___,
    ...said
  } = statementSchema.parse(JSON.parse((JSON.parse(last.envelope) as { signed: string }).signed));
  return JSON.stringify(sorted(said)) === JSON.stringify(sorted(body));
}

/** The same value with its fields in one order, so that two of them compare as texts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
