import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { buildMiniApp } from "@atoll/cli";
import { checkIntegrity, describeFiles, writePackageZip } from "@atoll/distribution/package";
import type { Manifest } from "@atoll/protocol";

/** A package as `atoll bundle` makes it, in memory. */
export type ExamplePackage = { readonly manifest: Manifest; readonly files: ReadonlyMap<string, Uint8Array> };

/** Builds an example. Throws what `atoll bundle` refuses it for. */
export async function buildExample(projectDir: string): Promise<ExamplePackage> {
  const { manifest, files } = await buildMiniApp({ projectDir });
  return { manifest, files };
}

/** The bytes to upload, under a version code of the seed's own: a checkout's example changes without anyone raising the code. */
export function zipWithCode({ files }: ExamplePackage, code: number): Uint8Array<ArrayBuffer> {
  const { builder } = checkIntegrity(files);
  const changed = new Map([...files].filter(([path]) => path !== "integrity.json"));
  changed.set("manifest.json", withCode(files.get("manifest.json"), code));
  changed.set("integrity.json", jsonFile(describeFiles(changed, builder)));
  return new Uint8Array(writePackageZip(changed));
}

function withCode(bytes: Uint8Array | undefined, code: number): Uint8Array {
  const manifest: { readonly version: object } = JSON.parse(new TextDecoder().decode(bytes));
  return jsonFile({ ...manifest, version: { ...manifest.version, code } });
}

function jsonFile(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/** What is not the example's own source: what is installed, and what was built. */
const SKIPPED = new Set(["node_modules", "dist"]);

/** What an example is made of, as one digest: a later start leaves an unchanged one alone. */
export function sourceDigest(projectDir: string): string {
  const hash = createHash("sha256");
  const paths = readdirSync(projectDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectDir, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).some((part) => SKIPPED.has(part)));
  for (const path of paths.sort()) {
    const bytes = readFileSync(join(projectDir, path));
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}
