import { CODE_FORMATS, contentIndexSchema } from "@atoll/distribution";
import type { CodeFormat } from "@atoll/distribution";
import { AtollError } from "@atoll/protocol";
import { compilerOf } from "../compile/compiler.ts";
import type { Attestation } from "./attestation.ts";
import { readAttestation } from "./attestation.ts";
import { signAttestation } from "./dsse.ts";
import { readKeyring, signingKeys } from "./keyring.ts";
import type { Keyring } from "./keyring.ts";
import { assertStored, readHashed } from "./signing-context.ts";
import type { SigningContext } from "./signing-context.ts";

type VersionRow = {
  readonly id: string;
  readonly app_id: string;
  readonly version_name: string;
  readonly version_code: number;
  readonly package_sha256: string;
  readonly main_sha256: string | null;
};
type DecisionRow = {
  readonly id: string;
  readonly outcome: string;
  readonly reviewer_id: string;
  readonly at: Date;
  readonly own: boolean;
};
type FileRow = { readonly format: CodeFormat; readonly sha256: string; readonly bytes: number };
type ArtifactRow = FileRow & { readonly base_sha256: string | null };
type PatchRow = FileRow & { readonly from_sha256: string };

const VERSION = `select v.*, (select f.sha256 from version_files f where f.version_id = v.id and f.path = 'main.jsbundle') as main_sha256
  from versions v where v.id = $1`;
const DECISION = `select d.*, exists (select 1 from team_members m join apps a on a.team_id = m.team_id join versions v on v.app_id = a.id
    where v.id = d.version_id and m.user_id = d.reviewer_id) as own
  from decisions d where d.version_id = $1 order by d.id desc limit 1`;

/**
 * Signs and stores what an approved version was made to. Done before, it changes nothing. Throws STATE_CONFLICT.
 * Security: the approval is looked up and every byte is hashed here; nobody tells the signer that a version is good.
 */
export async function attest(context: SigningContext, versionId: string): Promise<void> {
  const { db } = context;
  const [version] = await db.query<VersionRow>(VERSION, [versionId]);
  if (version === undefined) throw new AtollError("NOT_FOUND", "There is no such version.");
  const keyring = await readKeyring(context.keys);
  const review = await approvalOf(context, versionId);
  const outputs = await outputsOf(context, version);
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

async function outputsOf(
  context: SigningContext,
  version: VersionRow,
): Promise<Pick<Attestation, "code" | "content">> {
  const { db } = context;
  const artifacts = await db.query<ArtifactRow>("select * from artifacts where version_id = $1", [
    version.id,
  ]);
  const patches = await db.query<PatchRow>(
    "select * from patches where version_id = $1 order by from_sha256",
    [version.id],
  );
  const [content] = await db.query<FileRow>("select * from contents where version_id = $1", [version.id]);
  const code = CODE_FORMATS.flatMap((format) => artifacts.filter((row) => row.format === format));
  if (content === undefined || code.length !== CODE_FORMATS.length || code[0]?.sha256 !== version.main_sha256)
    throw new AtollError(
      "STATE_CONFLICT",
      `Version ${version.id} is not compiled whole from what was reviewed. Compile it again.`,
    );
  await readHashed(context, version.package_sha256);
  for (const file of [...code, ...patches, content]) await assertStored(context, file);
  const index = contentIndexSchema.parse(
    JSON.parse(new TextDecoder().decode(await readHashed(context, content.sha256))),
  );
  for (const { artifact } of [{ artifact: index.manifest }, ...index.assets])
    await assertStored(context, artifact);
  return {
    code: code.map((row) => ({
      format: row.format,
      file: fileOf(row),
      patches: patches
        .filter(({ format }) => format === row.format)
        .map((patch) => ({ from: patch.from_sha256, file: fileOf(patch) })),
      compiler: row.format === "js" ? null : { ...compilerOf(row.format), base: row.base_sha256 },
    })),
    content: fileOf(content),
  };
}

/** Security: bytecode is laid out like, and patched from, nothing but code that an attestation of ours lists for the same mini-app. */
async function checkBases(
  { db }: SigningContext,
  keyring: Keyring,
  version: VersionRow,
  { code }: Pick<Attestation, "code">,
): Promise<void> {
  const rows = await db.query<{ id: string; envelope: string }>(
    "select v.id, t.envelope from attestations t join versions v on v.id = t.version_id where v.app_id = $1 and v.id <> $2",
    [version.app_id, version.id],
  );
  const listed = new Set<string>();
  for (const { id, envelope } of rows) {
    const attestation = await readAttestation(keyring, envelope, id);
    for (const { format, file } of attestation.code) listed.add(`${format} ${file.sha256}`);
  }
  for (const { format, compiler, patches } of code) {
    const bases = [...patches.map(({ from }) => from), ...(compiler?.base ? [compiler.base] : [])];
    const unknown = bases.find((base) => !listed.has(`${format} ${base}`));
    if (unknown !== undefined)
      throw new AtollError(
        "STATE_CONFLICT",
        `Version ${version.id} builds on ${unknown}, which this registry never vouched for. Compile it again.`,
      );
  }
}

function fileOf({ sha256, bytes }: { readonly sha256: string; readonly bytes: number }) {
  return { sha256, bytes };
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
