import { CODE_FORMATS, contentIndexSchema } from "@atoll/distribution";
import type { CodeFormat } from "@atoll/distribution";
import { AtollError } from "@atoll/protocol";
import { compilerOf } from "../compile/compiler.ts";
import { readAttestation } from "./attestation.ts";
import type { Attestation } from "./attestation.ts";
import type { Keyring } from "./keyring.ts";
import { assertStored, readHashed } from "./signing-context.ts";
import type { SigningContext } from "./signing-context.ts";

/** A version, with the digest of the script that was reviewed. */
export type VersionRow = {
  readonly id: string;
  readonly app_id: string;
  readonly version_name: string;
  readonly version_code: number;
  readonly package_sha256: string;
  readonly main_sha256: string | null;
};
export type Outputs = Pick<Attestation, "code" | "content">;

type FileRow = { readonly format: CodeFormat; readonly sha256: string; readonly bytes: number };
type ArtifactRow = FileRow & { readonly base_sha256: string | null };
type PatchRow = FileRow & { readonly from_sha256: string };

/** What a version was compiled to, each byte of it hashed here. Throws STATE_CONFLICT when it is not whole, REGISTRY_ERROR. */
export async function compiledOutputs(context: SigningContext, version: VersionRow): Promise<Outputs> {
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

/** Security: bytecode is laid out like, and patched from, nothing but code that an attestation of ours lists for the same mini-app. Throws STATE_CONFLICT. */
export async function checkBases(
  { db }: SigningContext,
  keyring: Keyring,
  version: VersionRow,
  { code }: Outputs,
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
