import { contentIndexSchema, pinnedRoot, roleOf, statementSchema, verifyEnvelope } from "@atoll/distribution";
import type { Artifact, Ed25519Verify, Release } from "@atoll/distribution";
import type { InstalledMiniApp } from "@atoll/host";
import { AtollError, parseManifest } from "@atoll/protocol";
import { fetchBytes } from "@atoll/web-host/fetch-bytes";
import type { Fetch } from "@atoll/web-host/fetch-bytes";
import type { PreviewConfig } from "./page-config.ts";

export type OpenVersionOptions = {
  readonly config: Pick<PreviewConfig, "apiLevel" | "contentOrigin" | "root">;
  readonly fetch: Fetch;
  readonly verify: Ed25519Verify;
  readonly clock: { now(): number };
  /** Whose storage and grants it has: nobody else's. */
  readonly ownerKey: string;
};

/**
 * The version that a statement of the preview key names, every byte of it checked. Throws METADATA_SIGNATURE, METADATA_INVALID,
 * METADATA_EXPIRED, NOT_ON_OFFER, NETWORK_ERROR, MANIFEST_*.
 * Security: signed by another key, a release's among them, or past its time, nothing opens here; and no other host trusts the preview key.
 */
export async function openVersion(
  options: OpenVersionOptions,
  statementText: string,
): Promise<InstalledMiniApp> {
  const { config, verify, clock, ownerKey } = options;
  const root = await pinnedRoot(config.root, verify);
  const statement = await verifyEnvelope({
    text: statementText,
    type: "release-statement",
    schema: statementSchema,
    role: roleOf(root, "preview"),
    verify,
  });
  if (statement.registry !== root.registry)
    throw new AtollError("METADATA_INVALID", `The link is of ${statement.registry}, another registry.`);
  if (Date.parse(statement.expires) <= clock.now())
    throw new AtollError("METADATA_EXPIRED", "This link has ended. Open the preview anew.");
  const offered = statement.channels.development?.offers[0]?.release;
  const release = statement.releases.find(({ id }) => id === offered);
  const code = release?.code.find(({ format }) => format === "js");
  if (release === undefined || code === undefined || release.apiLevel > config.apiLevel)
    throw new AtollError(
      "NOT_ON_OFFER",
      `${statement.app.id} has nothing in this link that API level ${config.apiLevel} opens.`,
    );
  return install(options, { release, code: code.artifact, appId: statement.app.id, ownerKey });
}

type Chosen = {
  readonly release: Release;
  readonly code: Artifact;
  readonly appId: string;
  readonly ownerKey: string;
};

async function install(
  options: OpenVersionOptions,
  { release, code, appId, ownerKey }: Chosen,
): Promise<InstalledMiniApp> {
  const read = ({ url, sha256 }: Artifact) =>
    fetchBytes(options.fetch, options.config.contentOrigin + url, sha256);
  const [bundle, indexBytes] = await Promise.all([read(code), read(release.content)]);
  const index = contentIndexSchema.parse(JSON.parse(new TextDecoder().decode(indexBytes)));
  const manifest = parseManifest(new TextDecoder().decode(await read(index.manifest)));
  if (manifest.id !== appId)
    throw new AtollError("METADATA_INVALID", `The package is of ${manifest.id}, and the link of ${appId}.`);
  return {
    manifest,
    bundle: {
      name: "main.jsbundle",
      source: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bundle),
    },
    assets: {
      async get(name) {
        const asset = index.assets.find(({ path }) => path === name);
        return asset && { bytes: await read(asset.artifact), type: asset.type };
      },
    },
    owner: { key: ownerKey, appId },
  };
}
