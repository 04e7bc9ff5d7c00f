import type { BlobContent } from "@atoll/capabilities";
import type { InstalledMiniApp } from "@atoll/host";
import { AtollError, parseManifest } from "@atoll/protocol";
import { fetchBytes } from "@atoll/web-host/fetch-bytes";
import type { Fetch } from "@atoll/web-host/fetch-bytes";
import type { BuildStatement } from "../../contract.ts";

const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  avif: "image/avif",
};

/** Fetches what a build needs to open, each file checked against the digest that the server signed. */
export async function installBuild(fetch: Fetch, statement: BuildStatement): Promise<InstalledMiniApp> {
  const read = (path: string) => readFile(fetch, statement, path);
  const [manifest, bundle] = await Promise.all([read("manifest.json"), read("main.jsbundle")]);
  const decoder = new TextDecoder();
  return {
    manifest: parseManifest(decoder.decode(manifest)),
    bundle: { name: "main.jsbundle", source: decoder.decode(bundle) },
    assets: { get: (name) => readAsset(fetch, statement, name) },
    // Security: what a development build owns is never what a released one owns.
    owner: { key: `dev:${statement.id}`, appId: statement.id },
  };
}

async function readAsset(
  fetch: Fetch,
  statement: BuildStatement,
  name: string,
): Promise<BlobContent | undefined> {
  if (!Object.hasOwn(statement.files, name)) return undefined;
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return {
    bytes: await readFile(fetch, statement, name),
    type: TYPES[extension] ?? "application/octet-stream",
  };
}

function readFile(fetch: Fetch, { build, files }: BuildStatement, path: string): Promise<Uint8Array> {
  const file = Object.hasOwn(files, path) ? files[path] : undefined;
  if (file === undefined) {
    throw new AtollError("BUNDLE_ERROR", `The build has no ${path}. Save a source file to build it again.`);
  }
  const address = path.split("/").map(encodeURIComponent).join("/");
  return fetchBytes(fetch, `/dev/packages/${build}/${address}`, file.sha256);
}
