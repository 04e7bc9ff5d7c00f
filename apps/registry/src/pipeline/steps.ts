import { CHECKS } from "@atoll/checks";
import type { CheckContext } from "@atoll/checks";
import type { Finding } from "@atoll/distribution/registry";
import { checkIntegrity, readPackage } from "@atoll/distribution/package";
import { AtollError } from "@atoll/protocol";
import type { VersionRow } from "../apps/read-version.ts";
import type { Registry } from "../registry.ts";

/** One step of the pipeline. It reads stored bytes only, and may run again after a crash. */
export type Step = {
  readonly name: string;
  /** Whether a blocking finding stops the version. */
  readonly enforced: boolean;
  run(registry: Registry, version: VersionRow): Promise<readonly Finding[]>;
};

/** What every version passes, in this order: our own step first, then the rule pack that `atoll check` runs too. */
export const STEPS: readonly Step[] = [
  { name: "unpack", enforced: true, run: unpack },
  ...CHECKS.map((check): Step => ({
    name: check.name,
    enforced: true,
    run: async (registry, version) => check.run(await contextOf(registry, version)),
  })),
];

/** Takes the package apart, once; every later step reads what it stored. */
async function unpack(
  { db, blobs }: Registry,
  { id, package_sha256 }: VersionRow,
): Promise<readonly Finding[]> {
  const bytes = await blobs.get(package_sha256);
  if (bytes === undefined)
    throw new AtollError("REGISTRY_ERROR", "The package is gone from the store. Restore it from a backup.");
  const files = readPackage(bytes);
  checkIntegrity(files);
  const stored = [];
  for (const [path, content] of files)
    stored.push({ path, sha256: await blobs.put(content), bytes: content.length });
  await db.transaction(async (tx) => {
    await tx.query("delete from version_files where version_id = $1", [id]);
    for (const { path, sha256, bytes: length } of stored) {
      await tx.query("insert into version_files (version_id, path, sha256, bytes) values ($1, $2, $3, $4)", [
        id,
        path,
        sha256,
        length,
      ]);
    }
  });
  return [];
}

async function contextOf(registry: Registry, version: VersionRow): Promise<CheckContext> {
  const previous = await lastApproved(registry, version);
  return {
    files: await filesOf(registry, version.id),
    ...(previous !== undefined && { previous: await filesOf(registry, previous) }),
  };
}

/** The stored files of a version, by path. */
export async function filesOf(
  { db, blobs }: Pick<Registry, "db" | "blobs">,
  versionId: string,
): Promise<Map<string, Uint8Array>> {
  const rows = await db.query<{ path: string; sha256: string }>(
    "select path, sha256 from version_files where version_id = $1 order by path",
    [versionId],
  );
  const files = new Map<string, Uint8Array>();
  for (const { path, sha256 } of rows) {
    const bytes = await blobs.get(sha256);
    if (bytes === undefined)
      throw new AtollError("REGISTRY_ERROR", `${path} is gone from the store. Restore it from a backup.`);
    files.set(path, bytes);
  }
  return files;
}

/** The newest version before this one that a reviewer approved. */
export async function lastApproved(
  { db }: Pick<Registry, "db">,
  { app_id, version_code }: VersionRow,
): Promise<string | undefined> {
  const [row] = await db.query<{ id: string }>(
    `select id from versions where app_id = $1 and version_code < $2
       and state in ('approved', 'released', 'superseded', 'rolled_back') order by version_code desc limit 1`,
    [app_id, version_code],
  );
  return row?.id;
}
