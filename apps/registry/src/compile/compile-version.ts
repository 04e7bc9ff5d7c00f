import { CODE_FORMATS } from "@atoll/distribution";
import type { CodeFormat } from "@atoll/distribution";
import { AtollError, isAtollError } from "@atoll/protocol";
import { versionRow } from "../apps/read-version.ts";
import type { VersionRow } from "../apps/read-version.ts";
import type { Registry } from "../registry.ts";
import { buildArtifacts } from "./build-artifacts.ts";
import type { BuiltCode, Code } from "./build-artifacts.ts";
import { contentIndex, storedFiles } from "./content-index.ts";
import { storeEncodings } from "./store-encodings.ts";

/** Compilation is shown after the checks of the pipeline. */
const POSITION = 1000;
const RELEASES_BEFORE = 3;

/**
 * Makes of an approved version everything that a release of it serves, stores it, and has the signer vouch for it. Safe to run again at any
 * time: what is stored is found, and nothing of it is public before a statement names it. Throws UNAVAILABLE, REGISTRY_ERROR.
 */
export async function compileVersion(registry: Registry, versionId: string): Promise<void> {
  await registry.db.transaction(async (lock) => {
    // One process at a time works on a version; the lock ends with its connection.
    await lock.query("select pg_advisory_xact_lock(hashtext($1))", [`compile ${versionId}`]);
    const version = await versionRow(registry.db, versionId);
    const attested = await registry.db.query("select 1 from attestations where version_id = $1", [versionId]);
    if (attested.length > 0 || version.state !== "approved") return;
    try {
      await showStep(registry, versionId, { state: "running", reason: null });
      const stored = await registry.db.query("select 1 from contents where version_id = $1", [versionId]);
      if (stored.length === 0) await compileAndStore(registry, version);
      await registry.signer.attest(versionId);
      await showStep(registry, versionId, { state: "passed", reason: null });
    } catch (error) {
      await showFailure(registry, versionId, error);
    }
  });
}

async function compileAndStore(registry: Registry, version: VersionRow): Promise<void> {
  const { db, blobs, clock } = registry;
  const files = await storedFiles(db, version.id);
  const source = await blobOf(registry, files.find(({ path }) => path === "main.jsbundle")?.sha256);
  const index = contentIndex(files, "/cdn/artifacts");
  const built = await buildArtifacts(source, await codeBefore(registry, version));
  const content = Buffer.from(index.text);
  const contentSha256 = await blobs.put(content);
  const rows: Awaited<ReturnType<typeof storeCode>>[] = [];
  for (const code of built) rows.push(await storeCode(registry, code));
  for (const { bytes } of [...built, { bytes: content }]) await storeEncodings(registry, bytes);
  await db.transaction(async (tx) => {
    for (const { code, sha256, patches } of rows) {
      const row = [version.id, code.format, sha256, code.bytes.length, code.base];
      await tx.query(
        "insert into artifacts (version_id, format, sha256, bytes, base_sha256) values ($1, $2, $3, $4, $5)",
        row,
      );
      for (const patch of patches) {
        const patchRow = [version.id, code.format, patch.from, patch.sha256, patch.bytes];
        await tx.query(
          "insert into patches (version_id, format, from_sha256, sha256, bytes) values ($1, $2, $3, $4, $5)",
          patchRow,
        );
      }
    }
    const row = [version.id, contentSha256, content.length, new Date(clock.now())];
    await tx.query(
      "insert into contents (version_id, sha256, bytes, compiled_at) values ($1, $2, $3, $4)",
      row,
    );
  });
}

async function storeCode({ blobs }: Registry, code: BuiltCode) {
  const sha256 = await blobs.put(code.bytes);
  const patches = [];
  for (const { from, bytes } of code.patches)
    patches.push({ from, sha256: await blobs.put(bytes), bytes: bytes.length });
  return { code, sha256, patches };
}

type ArtifactRow = { readonly version_id: string; readonly format: CodeFormat; readonly sha256: string };

/** The code of the last releases, newest first. Only attested ones count; the signer looks again at what is used of them. */
async function codeBefore(registry: Registry, { app_id, id }: VersionRow): Promise<Code[]> {
  const rows = await registry.db.query<ArtifactRow>(
    `select a.version_id, a.format, a.sha256 from artifacts a join (
       select r.version_id, max(r.position) as position from releases r join attestations t on t.version_id = r.version_id
       where r.app_id = $1 and r.version_id <> $2 and r.state <> 'revoked' group by r.version_id order by 2 desc limit $3
     ) last on last.version_id = a.version_id order by last.position desc`,
    [app_id, id, RELEASES_BEFORE],
  );
  const versions = [...new Set(rows.map(({ version_id }) => version_id))];
  return Promise.all(
    versions.map(async (versionId) => {
      const codes = await Promise.all(
        CODE_FORMATS.map(async (format) => {
          const row = rows.find((each) => each.version_id === versionId && each.format === format);
          return [format, await blobOf(registry, row?.sha256)] as const;
        }),
      );
      return Object.fromEntries(codes);
    }),
  );
}

async function blobOf({ blobs }: Registry, sha256: string | undefined): Promise<Uint8Array> {
  const bytes = sha256 === undefined ? undefined : await blobs.get(sha256);
  if (bytes !== undefined) return bytes;
  throw new AtollError(
    "REGISTRY_ERROR",
    "A file of the version is gone from the store. Restore it from a backup.",
  );
}

type Progress = { readonly state: "running" | "passed" | "failed" | "error"; readonly reason: string | null };

async function showStep(
  { db, clock }: Registry,
  versionId: string,
  { state, reason }: Progress,
): Promise<void> {
  const ended = state === "running" ? null : new Date(clock.now());
  await db.query(
    `insert into steps (version_id, name, position, state, reason, started_at, ended_at) values ($1, 'compile', $2, $3, $4, $5, $6)
     on conflict (version_id, name) do update set state = $3, reason = $4, ended_at = $6, started_at = case when $3 = 'running' then $5 else steps.started_at end`,
    [versionId, POSITION, state, reason, new Date(clock.now()), ended],
  );
}

/** A bundle's own fault is final and said; a fault of ours is said too, and the job comes again. */
async function showFailure(registry: Registry, versionId: string, error: unknown): Promise<void> {
  const known = isAtollError(error) ? error : undefined;
  const final = known !== undefined && /^(BUNDLE|BYTECODE|STATE)_/.test(known.code);
  const reason = known?.message ?? "The compilation itself failed. The operator's log says why.";
  registry.log.error({ err: error, version: versionId }, "a version could not be compiled");
  await showStep(registry, versionId, { state: final ? "failed" : "error", reason });
  if (!final) throw error;
}
