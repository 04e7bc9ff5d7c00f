import { checkIntegrity, readPackage } from "@atoll/distribution/package";
import type { Finding } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import type { VersionRow } from "../apps/read-version.ts";
import type { Registry } from "../registry.ts";

/** Takes the package apart, once; every later step reads what it stored. */
export async function unpack(
  { db, blobs }: Registry,
  { id, package_sha256 }: VersionRow,
): Promise<readonly Finding[]> {
  const bytes = await blobs.get(package_sha256);
  if (bytes === undefined)
    throw new AtollError("REGISTRY_ERROR", "The package is gone from the store. Restore it from a backup.");
  const files = readPackage(bytes);
  checkIntegrity(files);
  const stored: [path: string, sha256: string, length: number][] = [];
  for (const [path, content] of files) stored.push([path, await blobs.put(content), content.length]);
  await db.transaction(async (tx) => {
    await tx.query("delete from version_files where version_id = $1", [id]);
    for (const file of stored) {
      await tx.query("insert into version_files (version_id, path, sha256, bytes) values ($1, $2, $3, $4)", [
        id,
        ...file,
      ]);
    }
  });
  return [];
}
