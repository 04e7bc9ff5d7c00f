import { AtollError, parseManifest } from "@atoll/protocol";
import type { Release, Statement } from "../metadata/statement.ts";
import type { AppRecords } from "./app-record.ts";
import { ensure } from "./artifacts.ts";
import type { ReleaseClientOptions } from "./client-options.ts";
import { decodeText } from "./decode-text.ts";
import { codeFor, readContent } from "./install.ts";
import { expired, foreign } from "./metadata-errors.ts";
import type { LoadedMiniApp } from "./release-client.ts";
import type { RevocationDesk } from "./revocation-desk.ts";
import type { Statements } from "./statements.ts";
import type { TrustedFiles } from "./trusted-files.ts";

const HOUR_MS = 60 * 60 * 1000;

export type OpenParts = {
  readonly options: ReleaseClientOptions;
  readonly files: TrustedFiles;
  readonly records: AppRecords;
  readonly statements: Statements;
  readonly revocations: RevocationDesk;
};

/**
 * The release that is here, verified again from the root down.
 * Throws NOT_ON_OFFER when none is, REVOKED, METADATA_EXPIRED after the grace, METADATA_SIGNATURE, METADATA_INVALID; DOWNLOAD_FAILED when
 * kept bytes are damaged and cannot be fetched again.
 */
export async function openRelease(parts: OpenParts, appId: string): Promise<LoadedMiniApp> {
  const { files, records, statements, revocations } = parts;
  await files.reload();
  // Another tab may have heard of a revocation that concerns sessions here.
  revocations.tell();
  const { installed, statement: latest } = await records.read(appId);
  if (installed === null || latest === null)
    throw new AtollError("NOT_ON_OFFER", `${appId} is not on this device yet. Connect to the network.`);
  const named = await statements.releaseOf(appId, installed);
  revocations.refuse(appId, named.release.version.code);
  const isLatest = installed.statement === latest;
  assertWithinGrace(files, isLatest ? named.statement : await statements.read(appId, latest));
  const loaded = await readRelease(parts.options, named.release, named.statement);
  revocations.watch(appId, named.release.version.code);
  return loaded;
}

/** Security: what was not heard of for longer than the grace may have been revoked since; the risk of its permissions sets the hours. */
function assertWithinGrace(files: TrustedFiles, statement: Statement): void {
  const graceMs = statement.offlineGraceHours * HOUR_MS;
  const known = [
    { what: `What the registry said about ${statement.app.id}`, expires: statement.expires },
    { what: "What the registry said about revocations", expires: files.revocations()?.expires },
    { what: "What the registry said about its keys", expires: files.root().expires },
  ];
  for (const { what, expires } of known) {
    if (expires === undefined || Date.parse(expires) + graceMs <= files.offlineTime()) throw expired(what);
  }
}

async function readRelease(
  options: ReleaseClientOptions,
  release: Release,
  { app, registry }: Statement,
): Promise<LoadedMiniApp> {
  const { format, artifact } = codeFor(release, options);
  const index = await readContent(options, release);
  const manifest = parseManifest(decodeText(await ensure(options, index.manifest), "The manifest"));
  if (manifest.id !== app.id) throw foreign("The package", manifest.id, app.id);
  const bytes = await ensure(options, artifact);
  // A mini-app that changed hands finds nothing of the owner before: the epoch is part of the key.
  const key = [registry, app.id, app.publisher.id, String(app.ownershipEpoch)]
    .map(encodeURIComponent)
    .join(":");
  return {
    release,
    manifest,
    code: { format, bytes },
    assets: {
      async get(name) {
        const asset = index.assets.find(({ path }) => path === name);
        return asset && { bytes: await ensure(options, asset.artifact), type: asset.type };
      },
    },
    owner: { key, appId: app.id },
  };
}
