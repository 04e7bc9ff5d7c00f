import { contentIndexSchema } from "@atoll/distribution";
import { AtollError, parseManifest } from "@atoll/protocol";
import type { Database } from "../database/database.ts";
import { readAttestation } from "./attestation.ts";
import type { LiveRelease } from "./compose-statement.ts";
import type { Keyring } from "./keyring.ts";
import { assertStored, readHashed } from "./signing-context.ts";
import type { SigningContext } from "./signing-context.ts";

/** A release that may be signed, and the digests of all it names. */
export type CheckedRelease = { readonly release: LiveRelease; readonly files: readonly string[] };

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
const LIVE = `select r.version_id, r.channel, r.percent, r.paused, r.salt, v.state, v.app_id, v.package_sha256,
    (select d.outcome from decisions d where d.version_id = v.id order by d.id desc limit 1) as outcome,
    (select envelope from attestations t where t.version_id = v.id) as envelope,
    exists (select 1 from revocations x where x.app_id = v.app_id and (x.versions is null or v.version_code = any(x.versions))) as revoked
  from releases r join versions v on v.id = r.version_id
  where r.app_id = $1 and r.state = 'released' order by r.position desc`;
/** The releases that a mini-app offers, the one to offer first at the front. Throws STATE_CONFLICT, REGISTRY_ERROR for one that may not be signed. */
export async function checkedReleases(
  context: SigningContext,
  tx: Database,
  about: { readonly appId: string; readonly keyring: Keyring },
): Promise<CheckedRelease[]> {
  const checked: CheckedRelease[] = [];
  for (const row of await tx.query<ReleaseRow>(LIVE, [about.appId]))
    checked.push(await checkRelease(context, about.keyring, row));
  return checked;
}

/** Security: looked at again at every signing; a row that says "released" is a wish, not a proof. */
async function checkRelease(
  context: SigningContext,
  keyring: Keyring,
  row: ReleaseRow,
): Promise<CheckedRelease> {
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

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
