import { AtollError } from "@atoll/protocol";
import { contentIndexSchema } from "../metadata/content-index.ts";
import type { ContentIndex } from "../metadata/content-index.ts";
import type { Artifact, Code, Release } from "../metadata/statement.ts";
import { download, ensure, readVerified } from "./artifacts.ts";
import type { ReleaseClientOptions } from "./client-options.ts";

/** Files that are fetched at the same time, as many as browsers ask one server for. */
const AT_ONCE = 6;

/** How the code of a release came, for the host's own figures. */
export type Transfer = { readonly kind: "patch" | "whole" | "none"; readonly bytes: number };

/** The code of a release in the best format that this host runs; undefined when it runs none, or not its API level. */
export function findCode(
  release: Release,
  { formats, apiLevel }: Pick<ReleaseClientOptions, "formats" | "apiLevel">,
): Code | undefined {
  if (release.apiLevel > apiLevel) return undefined;
  return formats.flatMap((format) => release.code.filter((each) => each.format === format))[0];
}

/** The same. Throws NOT_ON_OFFER. */
export function codeFor(release: Release, options: ReleaseClientOptions): Code {
  const code = findCode(release, options);
  if (code !== undefined) return code;
  const { version, apiLevel } = release;
  throw new AtollError(
    "NOT_ON_OFFER",
    `Version ${version.name} needs API level ${apiLevel} or another engine; this host runs level ${options.apiLevel}. Update this app.`,
  );
}

/** Brings every byte of a release here, verified. Throws DOWNLOAD_FAILED, ARTIFACT_MISMATCH, STORE_FULL, METADATA_INVALID. */
export async function installRelease(
  options: ReleaseClientOptions,
  release: Release,
  previous: Release | undefined,
): Promise<Transfer> {
  const transfer = await installCode(options, release, previous);
  const index = await readContent(options, release);
  const files = [index.manifest, ...index.assets.map(({ artifact }) => artifact)];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    await Promise.all(files.slice(at, at + AT_ONCE).map((artifact) => ensure(options, artifact)));
  }
  return transfer;
}

/** The content index of a release, from here or from the registry. Throws METADATA_INVALID and as `ensure` does. */
export async function readContent(options: ReleaseClientOptions, release: Release): Promise<ContentIndex> {
  const index = parseContent(await ensure(options, release.content));
  if (index !== undefined) return index;
  throw new AtollError(
    "METADATA_INVALID",
    "The list of the release's files is not one that this host understands. Update this app.",
  );
}

/** The content index of bytes; undefined when they are none. */
export function parseContent(bytes: Uint8Array): ContentIndex | undefined {
  try {
    return contentIndexSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

async function installCode(
  options: ReleaseClientOptions,
  release: Release,
  previous: Release | undefined,
): Promise<Transfer> {
  const { artifact, format, patches } = codeFor(release, options);
  if ((await readVerified(options, artifact.sha256)) !== undefined) return { kind: "none", bytes: 0 };
  const from = previous?.code.find((each) => each.format === format)?.artifact.sha256;
  const patch = patches.find((each) => each.from === from)?.patch;
  if (from !== undefined && patch !== undefined && (await applied(options, { from, patch, artifact })))
    return { kind: "patch", bytes: patch.bytes };
  await ensure(options, artifact);
  return { kind: "whole", bytes: artifact.bytes };
}

type Patching = { readonly from: string; readonly patch: Artifact; readonly artifact: Artifact };

/** Whether the patch gave the new code. When not, for whatever reason, the whole artifact is fetched. */
async function applied(options: ReleaseClientOptions, { from, patch, artifact }: Patching): Promise<boolean> {
  const { applyPatch, sha256, store } = options;
  const made = await makeByPatch(options, { from, patch, artifact }, applyPatch).catch(() => undefined);
  // Security: what a patch gives counts by its digest alone.
  if (made === undefined || (await sha256(made)) !== artifact.sha256) return false;
  await store.writeBytes(artifact.sha256, made);
  return true;
}

async function makeByPatch(
  options: ReleaseClientOptions,
  { from, patch, artifact }: Patching,
  applyPatch: ReleaseClientOptions["applyPatch"],
): Promise<Uint8Array | undefined> {
  if (applyPatch === undefined) return undefined;
  const old = await readVerified(options, from);
  return old && applyPatch(old, await download(options, patch), artifact.bytes);
}
