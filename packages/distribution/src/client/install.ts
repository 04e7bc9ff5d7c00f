import { AtollError } from "@atoll/protocol";
import { contentIndexSchema } from "../metadata/content-index.ts";
import type { ContentIndex } from "../metadata/content-index.ts";
import type { Artifact, Release } from "../metadata/statement.ts";
import type { ReleaseClientOptions } from "./client-options.ts";
import { fetchCapped } from "./fetch-capped.ts";

/** How the code of a release came, for the host's own figures. */
export type Transfer = { readonly kind: "patch" | "whole" | "none"; readonly bytes: number };

/** The code of a release in the best format that this host runs. Throws NOT_ON_OFFER. */
export function codeFor(
  release: Release,
  { formats, apiLevel }: Pick<ReleaseClientOptions, "formats" | "apiLevel">,
) {
  const code = formats.flatMap((format) => release.code.filter((each) => each.format === format))[0];
  if (code !== undefined && release.apiLevel <= apiLevel) return code;
  throw new AtollError(
    "NOT_ON_OFFER",
    `Version ${release.version.name} needs API level ${release.apiLevel} or another engine. Update this app.`,
  );
}

/** Brings every byte of a release here, verified. Throws DOWNLOAD_FAILED, ARTIFACT_MISMATCH, STORE_FULL. */
export async function installRelease(
  options: ReleaseClientOptions,
  release: Release,
  previous: Release | null,
): Promise<Transfer> {
  const transfer = await installCode(options, release, previous);
  const index = await readContent(options, release);
  for (const { artifact } of [{ artifact: index.manifest }, ...index.assets]) await ensure(options, artifact);
  return transfer;
}

/** The content index of a release, from here or from the registry. */
export async function readContent(options: ReleaseClientOptions, release: Release): Promise<ContentIndex> {
  const bytes = await ensure(options, release.content);
  const parsed = contentIndexSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (parsed.success) return parsed.data;
  throw new AtollError(
    "METADATA_INVALID",
    "The list of the release's files is not one that this host understands. Update this app.",
  );
}

async function installCode(
  options: ReleaseClientOptions,
  release: Release,
  previous: Release | null,
): Promise<Transfer> {
  const { artifact, format, patches } = codeFor(release, options);
  if ((await options.store.readBytes(artifact.sha256)) !== undefined) return { kind: "none", bytes: 0 };
  const from = previous?.code.find((each) => each.format === format)?.artifact.sha256;
  const patch = patches.find((each) => each.from === from);
  if (patch !== undefined && from !== undefined && options.applyPatch !== undefined) {
    const old = await options.store.readBytes(from);
    const made = old && (await patched(options, old, patch.patch, artifact));
    if (made !== undefined) return { kind: "patch", bytes: patch.patch.bytes };
  }
  await ensure(options, artifact);
  return { kind: "whole", bytes: artifact.bytes };
}

/** The new code, or undefined when the patch does not give it: then the whole artifact is fetched. */
async function patched(options: ReleaseClientOptions, old: Uint8Array, patch: Artifact, target: Artifact) {
  try {
    const bytes = await download(options, patch);
    const made = await options.applyPatch?.(old, bytes, target.bytes);
    // Security: what a patch gives counts by its digest alone.
    if (made === undefined || (await options.sha256(made)) !== target.sha256) return undefined;
    await options.store.writeBytes(target.sha256, made);
    return made;
  } catch {
    return undefined;
  }
}

/** An artifact's bytes, from here or from the registry. */
export async function ensure(options: ReleaseClientOptions, artifact: Artifact): Promise<Uint8Array> {
  const here = await options.store.readBytes(artifact.sha256);
  if (here !== undefined) return here;
  const bytes = await download(options, artifact);
  await options.store.writeBytes(artifact.sha256, bytes);
  return bytes;
}

async function download(
  { fetch, contentOrigin, sha256 }: ReleaseClientOptions,
  { url, bytes, sha256: wanted }: Artifact,
) {
  const answer = await fetchCapped(fetch, contentOrigin + url, { maxBytes: bytes });
  if (answer.status === 200 && answer.bytes.length === bytes && (await sha256(answer.bytes)) === wanted)
    return answer.bytes;
  throw new AtollError(
    "ARTIFACT_MISMATCH",
    `${url} is not what the registry signed. Try again; if it stays so, tell its operator.`,
  );
}
