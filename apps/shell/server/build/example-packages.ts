import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { bundleMiniApp } from "@atoll/cli";
import { isAtollError, parseManifest } from "@atoll/protocol";
import { PACKAGE_HEADERS } from "@atoll/web-server";
import type { BuiltFile } from "@atoll/web-server";
import type { CatalogueEntry } from "../../src/catalogue/catalogue-schema.ts";

/** The packages of the checkout's examples, and their entries in the catalogue. */
export type ExamplePackages = {
  readonly files: readonly BuiltFile[];
  readonly entries: readonly CatalogueEntry[];
  /** Why an example was left out, each as text for the terminal. */
  readonly refused: readonly string[];
};

/** Never served: the source map is for the creator, the list of digests is the catalogue's. */
const UNSERVED = new Set(["main.jsbundle.map", "integrity.json"]);

/** Bundles every example below `root` as `atoll bundle` does. `scratch` is a folder of the caller's to build in. */
export async function buildExamplePackages(root: string, scratch: string): Promise<ExamplePackages> {
  const examples = join(root, "examples");
  const names = readdirSync(examples).filter((name) => existsSync(join(examples, name, "manifest.json")));
  const packages: ExamplePackages[] = [];
  for (const name of names) packages.push(await buildOrRefuse(join(examples, name), join(scratch, name)));
  rmSync(scratch, { recursive: true, force: true });
  return {
    files: packages.flatMap(({ files }) => files),
    entries: packages.flatMap(({ entries }) => entries),
    refused: packages.flatMap(({ refused }) => refused),
  };
}

/** An example with a fault keeps no other from being served. */
async function buildOrRefuse(projectDir: string, outDir: string): Promise<ExamplePackages> {
  try {
    return await buildOne(projectDir, outDir);
  } catch (error) {
    if (!isAtollError(error)) throw error;
    return { files: [], entries: [], refused: [`${basename(projectDir)} was left out.\n${error.message}`] };
  }
}

async function buildOne(projectDir: string, outDir: string): Promise<ExamplePackages> {
  await bundleMiniApp({ projectDir, outDir });
  const read = (path: string) => readFileSync(join(outDir, path));
  const manifest = parseManifest(read("manifest.json").toString("utf8"));
  const digests: Integrity = JSON.parse(read("integrity.json").toString("utf8"));
  const served = Object.entries(digests.files).filter(([path]) => !UNSERVED.has(path));
  return {
    files: served.map(([path]) => ({
      path: `/packages/${manifest.id}/${path}`,
      content: read(path),
      type: "application/octet-stream",
      headers: PACKAGE_HEADERS,
    })),
    refused: [],
    entries: [
      {
        id: manifest.id,
        name: manifest.name,
        description: manifest.description ?? "",
        ...(manifest.color !== undefined && { color: manifest.color }),
        categories: [...manifest.categories],
        version: manifest.version,
        // Security: what a development build owns is never what a released one owns.
        ownerKey: `dev:${manifest.id}`,
        ...(manifest.icon !== undefined && { icon: manifest.icon }),
        files: Object.fromEntries(served),
      },
    ],
  };
}

/** What our own bundler has just written. */
type Integrity = Pick<CatalogueEntry, "files">;
