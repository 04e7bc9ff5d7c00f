import type { Artifact, ContentIndex } from "@atoll/distribution";
import { AtollError } from "@atoll/protocol";
import type { Database } from "../database/database.ts";

const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  avif: "image/avif",
  json: "application/json",
  txt: "text/plain",
};

export type StoredFile = { readonly path: string; readonly sha256: string; readonly bytes: number };

/** The stored files of a version, by path. */
export async function storedFiles(db: Database, versionId: string): Promise<StoredFile[]> {
  return db.query<StoredFile>(
    "select path, sha256, bytes from version_files where version_id = $1 order by path",
    [versionId],
  );
}

/**
 * The list of what a release holds beside its code, as stored text; `place` is the path that its files are below. Throws BUNDLE_FAILED.
 * Security: a list of what goes out. Source maps and whatever else a package may come to hold stay here.
 */
export function contentIndex(
  files: readonly StoredFile[],
  place: string,
): { readonly text: string; readonly files: readonly StoredFile[] } {
  const manifest = files.find(({ path }) => path === "manifest.json");
  if (manifest === undefined)
    throw new AtollError("BUNDLE_FAILED", "The version has no manifest.json. Send the package again.");
  const chunk = files.find(({ path }) => path.startsWith("chunks/"));
  if (chunk !== undefined)
    throw new AtollError(
      "BUNDLE_FAILED",
      `The package has ${chunk.path}: hosts of this version load main.jsbundle alone. Build it with atoll bundle.`,
    );
  const assets = files.filter(({ path }) => path.startsWith("assets/"));
  const at = ({ sha256, bytes }: StoredFile): Artifact => ({ sha256, bytes, url: `${place}/${sha256}` });
  const index: ContentIndex = {
    _type: "content-index",
    manifest: at(manifest),
    assets: assets.map((asset) => ({ path: asset.path, artifact: at(asset), type: typeOf(asset.path) })),
  };
  return { text: JSON.stringify(index), files: [manifest, ...assets] };
}

function typeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(TYPES, ending) ? (TYPES[ending] ?? "") : "application/octet-stream";
}
