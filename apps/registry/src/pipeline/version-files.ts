import { AtollError } from "@atoll/protocol";
import type { VersionRow } from "../apps/read-version.ts";
import type { Registry } from "../registry.ts";

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
