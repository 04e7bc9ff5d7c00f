import { AtollError, parseManifest } from "@atoll/protocol";
import { readPackage } from "@atoll/distribution/package";
import { newId } from "../accounts/secrets.ts";
import { assertCodeRises } from "../apps/assert-code-rises.ts";
import { versionRow } from "../apps/read-version.ts";
import type { VersionRow } from "../apps/read-version.ts";
import { STEPS } from "../pipeline/steps.ts";
import { toJsonb } from "../database/to-jsonb.ts";
import type { Registry } from "../registry.ts";

export type Upload = { readonly appId: string; readonly userId: string; readonly bytes: Uint8Array };

/** Stores a package as a version and asks for its checks, all or nothing. The same package again is the same version. */
export async function takeIn(registry: Registry, { appId, userId, bytes }: Upload): Promise<VersionRow> {
  // Only enough is read here to know what it claims to be; the pipeline checks it.
  const manifestBytes = readPackage(bytes).get("manifest.json") ?? new Uint8Array();
  const manifest = parseManifest(new TextDecoder().decode(manifestBytes));
  if (manifest.id !== appId)
    throw new AtollError("MANIFEST_INVALID", `The package is of "${manifest.id}", not of "${appId}".`);
  const sha256 = await registry.blobs.put(bytes);
  const id = await registry.db.transaction(async (tx) => {
    // Two uploads of one mini-app take turns.
    await tx.query("select 1 from apps where id = $1 for update", [appId]);
    const [same] = await tx.query<{ id: string }>(
      "select id from versions where app_id = $1 and package_sha256 = $2",
      [appId, sha256],
    );
    if (same !== undefined) return same.id;
    await assertCodeRises(tx, appId, { code: manifest.version.code });
    const made = newId("version");
    await tx.query(
      `insert into versions (id, app_id, version_name, version_code, state, package_sha256, manifest, created_by)
       values ($1, $2, $3, $4, 'uploaded', $5, $6, $7)`,
      [made, appId, manifest.version.name, manifest.version.code, sha256, toJsonb(manifest), userId],
    );
    for (const [position, { name }] of STEPS.entries()) {
      await tx.query("insert into steps (version_id, name, position) values ($1, $2, $3)", [
        made,
        name,
        position,
      ]);
    }
    await registry.audit.record(tx, {
      actor: userId,
      action: "version.uploaded",
      subject: made,
      data: { appId, sha256 },
    });
    await registry.jobs.send("pipeline", { versionId: made }, { tx, key: made });
    return made;
  });
  return versionRow(registry.db, id);
}
