import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { compiled, entryFiles, packedPackageJson } from "./package-json.ts";
import type { PackedPackageJson, SourcePackageJson } from "./package-json.ts";
import type { PackedPackage } from "./packed-packages.ts";
import { reachFrom } from "./reach.ts";
import { rewriteDeclarations, rewriteFileUrls } from "./rewrite.ts";
import { packTarball } from "./tarball.ts";
import type { Tarball } from "./tarball.ts";

/** A packed package: what npm is told about it, its bytes, and the modules of other packages that it imports. */
export type Packed = {
  readonly packageJson: PackedPackageJson;
  readonly tarball: Tarball;
  readonly imported: ReadonlySet<string>;
};

export type PackingPlace = {
  readonly root: string;
  /** Holds a folder for each package, with its compiled sources laid out as in `packages/`. */
  readonly compiledDir: string;
  /** Digest of the sources. */
  readonly key: string;
};

/** The package.json of a package of the checkout. */
export function readSourcePackageJson(root: string, name: string): SourcePackageJson {
  return JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8")) as SourcePackageJson;
}

/** Packs one package. Throws when a file that it needs is not there, or it imports what its package.json does not name. */
export async function packPackage(place: PackingPlace, packed: PackedPackage): Promise<Packed> {
  const sourceDir = join(place.root, "packages", packed.name);
  const source = readSourcePackageJson(place.root, packed.name);
  const files = readCompiled(join(place.compiledDir, packed.name, packed.name));
  const stageDir = join(place.compiledDir, packed.name, "stage");
  writeAll(stageDir, files);
  const { exported, started } = entryFiles(packed, source);
  // What "#…" stands for must be known before the imports can be followed.
  writeAll(
    stageDir,
    new Map([
      ["package.json", json(packedPackageJson(packed, source, { imported: new Set(), key: place.key }))],
    ]),
  );
  const reach = await reachFrom(stageDir, {
    exported: exported.map(compiled),
    started: started.map(compiled),
  });
  for (const path of files.keys()) if (!reach.files.has(path)) files.delete(path);
  checkStarted(packed, files);
  for (const [path, bytes] of await prebuiltFiles(sourceDir)) files.set(path, bytes);
  for (const path of packed.copies ?? [])
    for (const [copy, bytes] of readCopies(sourceDir, path)) files.set(copy, bytes);
  const packageJson = packedPackageJson(packed, source, { imported: reach.imports, key: place.key });
  files.set("package.json", json(packageJson));
  files.set("README.md", readmeOf(sourceDir, source));
  files.set("LICENSE", readFileSync(join(place.root, "LICENSE")));
  return { packageJson, tarball: packTarball(files), imported: reach.imports };
}

function readmeOf(sourceDir: string, { name, description }: SourcePackageJson): Uint8Array {
  const path = join(sourceDir, "README.md");
  return existsSync(path) ? readFileSync(path) : Buffer.from(`# ${name}\n\n${description}\n`);
}

/** Compiled files by their path in the packed package, below `dist`. */
function readCompiled(dir: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const path of filesBelow(join(dir, "src"))) {
    const text = readFileSync(join(dir, "src", path), "utf8");
    files.set(
      `dist/${path}`,
      Buffer.from(path.endsWith(".d.ts") ? rewriteDeclarations(text) : rewriteFileUrls(text)),
    );
  }
  return files;
}

/** `new URL("./x.js", import.meta.url)`, and a function given `import.meta.url` and `"./x"`. */
const STARTED = [
  /new URL\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`],\s*import\.meta\.url/g,
  /\(\s*import\.meta\.url,\s*["'`](\.{1,2}\/[^"'`.]+)["'`]/g,
];

/** A file that is started by its path is not found by following imports: it has to be among the entries. */
function checkStarted({ name }: PackedPackage, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    const text = path.endsWith(".js") ? Buffer.from(bytes).toString() : "";
    for (const [, target = ""] of STARTED.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const wanted = join(dirname(path), target.replace(/(\.js)?$/, ".js"));
      if (files.has(wanted)) continue;
      throw new Error(
        `@atoll/${name}: ${path} starts ${wanted}, which is not packed. Add it to the entries in packed-packages.ts.`,
      );
    }
  }
}

/** What a package makes from its sources, so that its users need none: each `prebuild.ts` fills the folder `prebuilt` beside it. */
async function prebuiltFiles(sourceDir: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const path of filesBelow(join(sourceDir, "src")).filter((each) => /(^|\/)prebuild\.ts$/.test(each))) {
    const { prebuild } = (await import(pathToFileURL(join(sourceDir, "src", path)).href)) as {
      prebuild(): Promise<ReadonlyMap<string, Uint8Array>>;
    };
    for (const [name, bytes] of await prebuild())
      files.set(join("dist", dirname(path), "prebuilt", name), bytes);
  }
  return files;
}

function readCopies(sourceDir: string, path: string): [string, Uint8Array][] {
  const from = join(sourceDir, path);
  if (!existsSync(from)) throw new Error(`${from} is to be packed and is not there.`);
  const paths = statSync(from).isFile() ? [path] : filesBelow(from).map((each) => join(path, each));
  return paths.map((each) => [each, copied(each, readFileSync(join(sourceDir, each)))]);
}

/** A program of the checkout starts a source file; a packed one starts what was compiled of it. */
function copied(path: string, bytes: Uint8Array): Uint8Array {
  if (!path.startsWith("bin/")) return bytes;
  return Buffer.from(
    Buffer.from(bytes)
      .toString()
      .replace(/\.\.\/src\/([^"]+)\.ts"/g, '../dist/$1.js"'),
  );
}

function filesBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
    .sort();
}

function writeAll(dir: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), bytes);
  }
}

function json(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
