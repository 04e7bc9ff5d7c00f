import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleMiniApp } from "@atoll/cli";
import { describeFiles, writePackageZip } from "@atoll/distribution/package";

/** A package, ready to send. */
export type ExamplePackage = {
  readonly id: string;
  readonly name: string;
  readonly code: number;
  readonly files: Map<string, Uint8Array>;
};

/** Builds an example as `atoll bundle` does. */
export async function buildExample(projectDir: string): Promise<ExamplePackage> {
  const outDir = mkdtempSync(join(tmpdir(), "atoll-seed-"));
  try {
    const { files, manifest } = await bundleMiniApp({ projectDir, outDir: join(outDir, "package") });
    const bytes = new Map(
      files.map(({ path }) => [path, new Uint8Array(readFileSync(join(outDir, "package", path)))]),
    );
    return { id: manifest.id, name: manifest.name, code: manifest.version.code, files: bytes };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** The bytes to upload, under a version code that rises: a checkout's example changes without anyone raising it. */
export function zipWithCode({ files }: ExamplePackage, code: number): Uint8Array {
  const copy = new Map(files);
  const manifest = JSON.parse(text(copy, "manifest.json")) as { version: object };
  manifest.version = { ...manifest.version, code };
  copy.set("manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  const { builder } = JSON.parse(text(copy, "integrity.json")) as {
    builder: { name: string; version: string };
  };
  copy.delete("integrity.json");
  copy.set("integrity.json", Buffer.from(`${JSON.stringify(describeFiles(copy, builder), null, 2)}\n`));
  return writePackageZip(copy);
}

function text(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(files.get(path));
}

/** What an example is made of, as one digest: a later start leaves an unchanged one alone. */
export function sourceDigest(projectDir: string): string {
  const hash = createHash("sha256");
  const names = readdirSync(projectDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](node_modules|dist)[\\/]|\.zip$/.test(path))
    .sort();
  for (const path of names)
    hash.update(path.slice(projectDir.length)).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}
