import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { OutgoingHttpHeaders } from "node:http";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { staticFile } from "../static-file.ts";
import type { StaticFile } from "../static-file.ts";

/** A file that a build made, with the address it is served at. */
export type BuiltFile = {
  readonly path: string;
  readonly content: Uint8Array | string;
  readonly type: string;
  readonly immutable?: boolean;
  readonly headers?: OutgoingHttpHeaders;
};

type IndexEntry = Omit<BuiltFile, "content"> & { readonly file: string; readonly compressed: boolean };

const INDEX = "index.json";
/** Smaller bodies gain nothing from compression. */
const COMPRESS_FROM_BYTES = 1_024;
const COMPRESSIBLE = /^(text\/|application\/(json|wasm)|image\/svg)/;

/** Keeps a build in a folder, compressed forms included. The folder appears whole or not at all. */
export function writeBuilt(folder: string, files: readonly BuiltFile[]): void {
  const draft = `${folder}.${process.pid}.part`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const index = files.map((file, place) => writeOne(draft, file, String(place)));
  writeFileSync(join(draft, INDEX), JSON.stringify(index));
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
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

/** Removes the builds beside `folder` that share its name's first part: what earlier sources led to. */
export function removeOlderBuilds(parent: string, prefix: string, keep: string): void {
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix) && name !== keep)
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function writeOne(folder: string, file: BuiltFile, name: string): IndexEntry {
  const { content, ...about } = file;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const compressed = COMPRESSIBLE.test(file.type) && bytes.byteLength >= COMPRESS_FROM_BYTES;
  writeFileSync(join(folder, name), bytes);
  if (compressed) {
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params: quality }));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
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
