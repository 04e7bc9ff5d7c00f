import { AtollError } from "@atoll/protocol";
import type { Artifact } from "../metadata/statement.ts";
import type { ReleaseClientOptions } from "./client-options.ts";
import { fetchCapped } from "./fetch-capped.ts";

/**
 * Kept bytes of a digest; undefined when they are missing or damaged.
 * Security: digested at each read, whatever the store is.
 */
export async function readVerified(
  { store, sha256 }: ReleaseClientOptions,
  digest: string,
): Promise<Uint8Array | undefined> {
  const bytes = await store.readBytes(digest);
  return bytes !== undefined && (await sha256(bytes)) === digest ? bytes : undefined;
}

/** An artifact's bytes, from here or from the registry. Throws DOWNLOAD_FAILED, ARTIFACT_MISMATCH, STORE_FULL. */
export async function ensure(options: ReleaseClientOptions, artifact: Artifact): Promise<Uint8Array> {
  const here = await readVerified(options, artifact.sha256);
  if (here !== undefined) return here;
  const bytes = await download(options, artifact);
  await options.store.writeBytes(artifact.sha256, bytes);
  return bytes;
}

/** An artifact's bytes from the registry. Throws DOWNLOAD_FAILED, ARTIFACT_MISMATCH. */
export async function download(
  options: ReleaseClientOptions,
  { url, bytes: length, sha256: wanted }: Artifact,
): Promise<Uint8Array> {
  const bytes = await fetchCapped(options, { path: url, maxBytes: length }).then(
    (answer) => (answer.status === 200 ? answer.bytes : undefined),
    (error: unknown) => {
      if (isTooLarge(error)) return undefined;
      throw error;
    },
  );
  if (bytes?.length === length && (await options.sha256(bytes)) === wanted) return bytes;
  throw new AtollError(
    "ARTIFACT_MISMATCH",
    `${url} is not what the registry signed. Try again; if it stays so, tell its operator.`,
  );
}

function isTooLarge(error: unknown): boolean {
  return error instanceof AtollError && error.code === "METADATA_TOO_LARGE";
}
