import { createHash } from "node:crypto";
import { readPackage } from "@atoll/distribution/package";
import { AtollError, parseManifest } from "@atoll/protocol";
import type { Manifest } from "@atoll/protocol";
import { newId } from "../accounts/secrets.ts";
import { assertCodeRises } from "../apps/assert-code-rises.ts";
import { versionRow } from "../apps/read-version.ts";
import type { VersionRow } from "../apps/read-version.ts";
import type { Database } from "../database/database.ts";
import { toJsonb } from "../database/to-jsonb.ts";
import { addSteps } from "../pipeline/add-steps.ts";
import { STEPS } from "../pipeline/steps.ts";
import type { Registry } from "../registry.ts";
import { assertDailyQuota } from "./daily-quota.ts";

export type Upload = { readonly appId: string; readonly userId: string; readonly bytes: Uint8Array };

type Incoming = {
  readonly appId: string;
  readonly userId: string;
  readonly manifest: Manifest;
  readonly sha256: string;
};

/**
 * Stores a package as a version and asks for its checks, all or nothing. The same package again is the same version. Throws
 * MANIFEST_INVALID, VERSION_NOT_RISING, TOO_MANY_REQUESTS, STORAGE_FULL and what a broken package is refused for.
 */
export async function takeIn(registry: Registry, { appId, userId, bytes }: Upload): Promise<VersionRow> {
  const manifest = claimedManifest(bytes, appId);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const incoming = { appId, userId, manifest, sha256 };
  // Security: what will be refused takes no room in the store.
  await findOrAssertNew(registry, registry.db, incoming);
  await registry.blobs.put(bytes);
  const id = await registry.db.transaction(async (tx) => {
    // Two uploads of one mini-app take turns.
    await tx.query("select 1 from apps where id = $1 for update", [appId]);
    return (await findOrAssertNew(registry, tx, incoming)) ?? addVersion(registry, tx, incoming);
  });
  return versionRow(registry.db, id);
}

/** Only enough is read here to know what a package claims to be; the pipeline checks it. */
function claimedManifest(bytes: Uint8Array, appId: string): Manifest {
  const manifest = parseManifest(textOf(readPackage(bytes).get("manifest.json") ?? new Uint8Array()));
  if (manifest.id === appId) return manifest;
  throw new AtollError("MANIFEST_INVALID", `The package is of "${manifest.id}", not of "${appId}".`);
}

/** Security: hosts read UTF-8 to the letter and take no byte-order mark, so what they will refuse is refused here. */
function textOf(manifest: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(manifest);
  } catch (cause) {
    const message =
      "manifest.json is not UTF-8 text. Save it as UTF-8, and build the package with atoll bundle.";
    throw new AtollError("MANIFEST_INVALID", message, { cause });
  }
}

/** Id of the version that these very bytes are; undefined when they may become a new one. */
async function findOrAssertNew(
  { clock }: Registry,
  db: Database,
  { appId, manifest, sha256 }: Incoming,
): Promise<string | undefined> {
  const [same] = await db.query<{ id: string }>(
    "select id from versions where app_id = $1 and package_sha256 = $2",
    [appId, sha256],
  );
  if (same !== undefined) return same.id;
  await assertCodeRises(db, appId, { code: manifest.version.code });
  await assertDailyQuota(db, appId, clock.now());
  return undefined;
}

async function addVersion(registry: Registry, tx: Database, incoming: Incoming): Promise<string> {
  const { appId, userId, manifest, sha256 } = incoming;
  const id = newId("version");
  const now = new Date(registry.clock.now());
  const { name, code } = manifest.version;
  await tx.query(
    `insert into versions (id, app_id, version_name, version_code, state, package_sha256, manifest, created_by, created_at, moved_at)
     values ($1, $2, $3, $4, 'uploaded', $5, $6, $7, $8, $8)`,
    [id, appId, name, code, sha256, toJsonb(manifest), userId, now],
  );
  await addSteps(tx, id, STEPS);
  const data = { appId, sha256 };
  await registry.audit.record(tx, { actor: userId, action: "version.uploaded", subject: id, data });
  await registry.jobs.send("pipeline", { versionId: id }, { tx, key: id });
  return id;
}
