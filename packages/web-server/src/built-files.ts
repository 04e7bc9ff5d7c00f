import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { staticFile } from "./static-file.ts";
import type { StaticFile } from "./static-file.ts";

/** A file that a build made, with the address it is served at. */
export type BuiltFile = {
  readonly path: string;
  readonly content: Uint8Array | string;
  readonly type: string;
  readonly immutable?: boolean;
  readonly headers?: StaticFile["headers"];
};

type IndexEntry = Omit<BuiltFile, "content"> & { readonly file: string; readonly compressed: boolean };

const INDEX = "index.json";
const BUILDS_KEPT = 3;
/** Smaller bodies gain nothing from compression. */
const COMPRESS_FROM_BYTES = 1_024;
const COMPRESSIBLE = /^(text\/|application\/(json|wasm)|image\/svg)/;

/** Keeps a build in a folder, compressed forms included. The folder appears whole or not at all. */
export function writeBuilt(folder: string, files: readonly BuiltFile[]): void {
  const draft = `${folder}.${process.pid}.part`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  for (const [name, bytes] of encodeBuilt(files)) writeFileSync(join(draft, name), bytes);
  publish(draft, folder);
}

/** A build as the files of a folder, by their names in it: what {@link readBuilt} reads. `compress` adds compressed forms. */
export function encodeBuilt(files: readonly BuiltFile[], { compress = true } = {}): Map<string, Uint8Array> {
  const encoded = new Map<string, Uint8Array>();
  const index = files.map((file, place) => encodeOne(encoded, { file, name: String(place), compress }));
  return encoded.set(INDEX, Buffer.from(JSON.stringify(index)));
}

/** The folder's name holds the digest of what it was built from: where another process was first, its build is as good. */
function publish(draft: string, folder: string): void {
  if (readBuilt(folder) === undefined) rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (readBuilt(folder) === undefined) throw error;
  }
}

/** Reads a kept build, or undefined when there is none that is whole. */
export function readBuilt(folder: string): ReadonlyMap<string, StaticFile> | undefined {
  try {
    const index: readonly IndexEntry[] = JSON.parse(readFileSync(join(folder, INDEX), "utf8"));
    return new Map(index.map((entry) => [entry.path, readOne(folder, entry)]));
  } catch {
    return undefined;
  }
}

/** Removes all builds in `parent` but the newest few: another process may be about to read one that is not ours. */
export function removeOlderBuilds(parent: string, prefix: string): void {
  const builds = readdirSync(parent)
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ path: join(parent, name), changedMs: statSync(join(parent, name)).mtimeMs }))
    .sort((a, b) => b.changedMs - a.changedMs);
  for (const { path } of builds.slice(BUILDS_KEPT)) rmSync(path, { recursive: true, force: true });
}

type ToEncode = { readonly file: BuiltFile; readonly name: string; readonly compress: boolean };

function encodeOne(encoded: Map<string, Uint8Array>, { file, name, compress }: ToEncode): IndexEntry {
  const { content, ...about } = file;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const compressed = compress && COMPRESSIBLE.test(file.type) && bytes.byteLength >= COMPRESS_FROM_BYTES;
  encoded.set(name, bytes);
  if (compressed) {
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    encoded.set(`${name}.br`, brotliCompressSync(bytes, { params: quality }));
    encoded.set(`${name}.gz`, gzipSync(bytes, { level: 9 }));
  }
  return { ...about, file: name, compressed };
}

function readOne(folder: string, entry: IndexEntry): StaticFile {
  const read = (suffix: string) => readFileSync(join(folder, `${entry.file}${suffix}`));
  return staticFile(read(""), {
    type: entry.type,
    immutable: entry.immutable ?? false,
    headers: entry.headers ?? {},
    encodings: entry.compressed ? { br: read(".br"), gzip: read(".gz") } : {},
  });
}
