import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import type { BlobContent } from "@atoll/capabilities";
import type { InstalledMiniApp } from "@atoll/host";
import { manifestSchema, parseManifest } from "@atoll/protocol";
import type { ManifestInput } from "@atoll/protocol";

/** A mini-app as given by code: its manifest, the text of its bundle, and its assets by their path in the package. */
export type InlineMiniApp = {
  readonly manifest: ManifestInput;
  readonly bundle: string;
  readonly assets?: { readonly [name: string]: Uint8Array };
};

/** The folder that `atoll bundle` wrote, a mini-app given by code, or one that a host installed. */
export type MiniAppSource = string | InlineMiniApp | InstalledMiniApp;

/** The mini-app of a source as a host installs it. Throws MANIFEST_* for a wrong manifest. */
export async function installPackage(source: MiniAppSource): Promise<InstalledMiniApp> {
  if (typeof source === "string") return installFolder(resolve(source));
  return "owner" in source ? source : installInline(source);
}

async function installFolder(dir: string): Promise<InstalledMiniApp> {
  const read = (path: string) =>
    readFile(join(dir, path), "utf8").catch(() => {
      throw new Error(`There is no ${path} in ${dir}. Build the mini-app first: atoll bundle.`);
    });
  const manifest = parseManifest(await read("manifest.json"));
  return {
    manifest,
    bundle: { name: "main.jsbundle", source: await read("main.jsbundle") },
    assets: { get: (name) => readAsset(dir, name) },
    owner: ownerOf(manifest.id),
  };
}

function installInline({ manifest: input, bundle, assets = {} }: InlineMiniApp): InstalledMiniApp {
  const manifest = manifestSchema.parse(input);
  const files = new Map(Object.entries(assets));
  return {
    manifest,
    bundle: { name: "main.jsbundle", source: bundle },
    assets: {
      async get(name) {
        const bytes = files.get(name);
        return bytes === undefined ? undefined : { bytes, type: typeOf(name) };
      },
    },
    owner: ownerOf(manifest.id),
  };
}

async function readAsset(dir: string, name: string): Promise<BlobContent | undefined> {
  // Security: a mini-app names assets, and a name with dots could leave the package.
  const isInside = /^assets(\/[\w-][\w.-]*)+$/.test(name) && !name.includes("..");
  if (!isInside) return undefined;
  const bytes = await readFile(join(dir, name)).catch(() => undefined);
  return bytes === undefined ? undefined : { bytes, type: typeOf(name) };
}

const TYPES: { readonly [ending: string]: string } = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  avif: "image/avif",
};

function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
}

function ownerOf(appId: string): InstalledMiniApp["owner"] {
  return { key: `simulator:${appId}`, appId };
}
