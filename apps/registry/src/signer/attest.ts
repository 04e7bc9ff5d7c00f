import { AtollError } from "@atoll/protocol";
import type { Attestation } from "./attestation.ts";
import { readAttestation } from "./attestation.ts";
import { checkBases, compiledOutputs } from "./compiled-outputs.ts";
import type { VersionRow } from "./compiled-outputs.ts";
import { signAttestation } from "./dsse.ts";
import { readKeyring, signingKeys } from "./keyring.ts";
import type { Keyring } from "./keyring.ts";
import type { SigningContext } from "./signing-context.ts";

type DecisionRow = {
  readonly id: string;
  readonly outcome: string;
  readonly reviewer_id: string;
  readonly at: Date;
  readonly own: boolean;
};
const VERSION = `select v.*, (select f.sha256 from version_files f where f.version_id = v.id and f.path = 'main.jsbundle') as main_sha256
  from versions v where v.id = $1`;
const DECISION = `select d.*, exists (select 1 from team_members m join apps a on a.team_id = m.team_id join versions v on v.app_id = a.id
    where v.id = d.version_id and m.user_id = d.reviewer_id) as own
  from decisions d where d.version_id = $1 order by d.id desc limit 1`;

/**
 * Signs and stores what an approved version was made to. What is attested already stays so. Throws STATE_CONFLICT.
 * Security: the approval is looked up and every byte is hashed here; nobody tells the signer that a version is good.
 */
export async function attest(context: SigningContext, versionId: string): Promise<void> {
  const { db } = context;
  const [version] = await db.query<VersionRow>(VERSION, [versionId]);
  if (version === undefined) throw new AtollError("NOT_FOUND", "There is no such version.");
  const keyring = await readKeyring(context.keys);
  if (await isAttested(context, keyring, versionId)) return;
  const review = await approvalOf(context, versionId);
  const outputs = await compiledOutputs(context, version);
  await checkBases(context, keyring, version, outputs);
  const predicate: Attestation = {
    registry: context.keys.registryId,
    app: version.app_id,
    version: { id: version.id, name: version.version_name, code: version.version_code },
    source: { sha256: version.package_sha256 },
    ...outputs,
    checks: await db.query("select name, state from steps where version_id = $1 order by position", [
      versionId,
    ]),
    review,
  };
  const [key] = signingKeys(keyring, "attestation");
  if (key === undefined) return;
  const envelope = signAttestation(toStatement(predicate), key);
  await readAttestation(keyring, envelope, versionId);
  await db.query(
    "insert into attestations (version_id, envelope, key_id) values ($1, $2, $3) on conflict (version_id) do update set envelope = $2, key_id = $3",
    [versionId, envelope, key.id],
  );
}

async function isAttested({ db }: SigningContext, keyring: Keyring, versionId: string): Promise<boolean> {
  const [row] = await db.query<{ envelope: string }>(
    "select envelope from attestations where version_id = $1",
    [versionId],
  );
  return readAttestation(keyring, row?.envelope, versionId).then(
    () => true,
    () => false,
  );
}

async function approvalOf({ db }: SigningContext, versionId: string): Promise<Attestation["review"]> {
  const [decision] = await db.query<DecisionRow>(DECISION, [versionId]);
  if (decision?.outcome !== "approved")
    throw new AtollError(
      "STATE_CONFLICT",
      `Version ${versionId} is not approved. Only what a reviewer approved is signed.`,
    );
  // Security: approval counts only from outside the team.
  if (decision.own)
    throw new AtollError(
      "STATE_CONFLICT",
      `Version ${versionId} was approved by a member of its own team. Another reviewer must decide.`,
    );
  return { decision: Number(decision.id), reviewer: decision.reviewer_id, at: decision.at.toISOString() };
}

function toStatement(predicate: Attestation) {
  const code = predicate.code.flatMap(({ format, file, patches }) => [
    { name: `code/${format}`, digest: { sha256: file.sha256 } },
    ...patches.map((patch) => ({
      name: `patch/${format}/${patch.from}`,
      digest: { sha256: patch.file.sha256 },
    })),
  ]);
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [...code, { name: "content", digest: { sha256: predicate.content.sha256 } }],
    predicateType: "urn:atoll:attestation:1",
    predicate,
  };
}
