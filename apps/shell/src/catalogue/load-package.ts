import type { BlobContent } from "@atoll/capabilities";
import type { InstalledMiniApp } from "@atoll/host";
import { AtollError, parseManifest } from "@atoll/protocol";
import type { CatalogueEntry } from "./catalogue-schema.ts";
import { fetchBytes } from "./fetch-bytes.ts";
import type { Fetch } from "./fetch-bytes.ts";

const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  avif: "image/avif",
};

/** Fetches what a mini-app needs to open, each file checked against the catalogue's digest. Assets follow when asked for. */
export async function loadPackage(fetch: Fetch, entry: CatalogueEntry): Promise<InstalledMiniApp> {
  const read = (path: string) => readFile(fetch, entry, path);
  const [manifest, bundle] = await Promise.all([read("manifest.json"), read("main.jsbundle")]);
  const decoder = new TextDecoder();
  return {
    manifest: checkedManifest(entry, decoder.decode(manifest)),
    bundle: { name: `${entry.id}/main.jsbundle`, source: decoder.decode(bundle) },
    assets: { get: (name) => readAsset(fetch, entry, name) },
    owner: { key: entry.ownerKey, appId: entry.id },
  };
}

function checkedManifest(entry: CatalogueEntry, text: string) {
  const manifest = parseManifest(text);
  // Security: what the catalogue calls a mini-app is what it is, whatever its package claims.
  if (manifest.id === entry.id) return manifest;
  throw new AtollError("MANIFEST_INVALID", `The package of ${entry.id} belongs to another mini-app.`);
}

/** A file of a package by its path in it, its type by its name; undefined when there is none. */
export async function readAsset(
  fetch: Fetch,
  entry: CatalogueEntry,
  name: string,
): Promise<BlobContent | undefined> {
  if (!Object.hasOwn(entry.files, name)) return undefined;
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return { bytes: await readFile(fetch, entry, name), type: TYPES[extension] ?? "application/octet-stream" };
}

async function readFile(fetch: Fetch, entry: CatalogueEntry, path: string): Promise<Uint8Array> {
  const file = Object.hasOwn(entry.files, path) ? entry.files[path] : undefined;
  if (file === undefined) {
    throw new AtollError(
      "BUNDLE_ERROR",
      `The package of ${entry.id} has no ${path}. Its developer must build it again.`,
    );
  }
  const address = path.split("/").map(encodeURIComponent).join("/");
  return fetchBytes(fetch, `/packages/${entry.id}/${address}`, file.sha256);
}
