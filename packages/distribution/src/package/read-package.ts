import { inflateRawSync } from "node:zlib";
import { AtollError, quoteForMessage } from "@atoll/protocol";
import { PACKAGE_CAPS } from "./caps.ts";
import type { PackageCaps } from "./caps.ts";
import { crc32 } from "./crc32.ts";
import { entryNameProblem } from "./entry-name.ts";
import { readDirectory } from "./read-directory.ts";
import type { DirectoryEntry } from "./read-directory.ts";

/**
 * The files of a package, by name, in the order they are stored. Takes only what `writePackageZip` writes: one way to write a
 * package leaves no second way to read it. Throws PACKAGE_NOT_ZIP, PACKAGE_ENTRY, PACKAGE_TOO_LARGE.
 */
export function readPackage(zip: Uint8Array, caps: PackageCaps = PACKAGE_CAPS): Map<string, Uint8Array> {
  if (zip.length > caps.packageBytes) throw tooLarge("The package", zip.length, caps.packageBytes);
  const entries = readDirectory(zip, caps.files);
  checkNames(entries);
  const unpacked = entries.reduce((total, { bytes }) => total + bytes, 0);
  // Security: sizes are summed as claimed before anything is inflated, and each claim is a hard stop for the inflater.
  if (unpacked > caps.unpackedBytes) throw tooLarge("The unpacked package", unpacked, caps.unpackedBytes);
  return new Map(
    entries.map((entry) => {
      const cap = capOf(entry.name, caps);
      if (entry.bytes > cap) throw tooLarge(entry.name, entry.bytes, cap);
      return [entry.name, inflate(zip, entry)];
    }),
  );
}

function checkNames(entries: readonly DirectoryEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const problem = entryNameProblem(name);
    if (problem !== null) throw refuse(name, problem);
    const folded = name.toLowerCase();
    if (seen.has(folded))
      throw refuse(name, "is there twice, or differs from another only in upper and lower case");
    seen.add(folded);
  }
}

function capOf(name: string, caps: PackageCaps): number {
  if (name === "manifest.json") return caps.manifestBytes;
  if (name === "main.jsbundle") return caps.mainBytes;
  return name.startsWith("chunks/") ? caps.chunkBytes : caps.packageBytes;
}

function inflate(zip: Uint8Array, entry: DirectoryEntry): Uint8Array {
  const packed = zip.subarray(entry.start, entry.start + entry.packedBytes);
  const bytes = entry.method === 0 ? packed.slice() : inflateWhole(packed, entry);
  if (bytes.length !== entry.bytes) throw refuse(entry.name, "is not as long as it says");
  if (crc32(bytes) !== entry.crc) throw refuse(entry.name, "is damaged: its checksum differs");
  return bytes;
}

function inflateWhole(packed: Uint8Array, { name, bytes }: DirectoryEntry): Uint8Array {
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: Math.max(bytes, 1),
      info: true,
    }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    if (engine.bytesWritten === packed.length) return new Uint8Array(buffer);
  } catch (cause) {
    throw refuse(name, "cannot be inflated to the length it says", cause);
  }
  throw refuse(name, "is followed by bytes that belong to nothing");
}

function refuse(name: string, problem: string, cause?: unknown): AtollError {
  const message = `The entry ${quoteForMessage(name)} ${problem}. Build the package with: atoll bundle`;
  return new AtollError("PACKAGE_ENTRY", message, { cause });
}

function tooLarge(what: string, bytes: number, cap: number): AtollError {
  return new AtollError(
    "PACKAGE_TOO_LARGE",
    `${what} has ${bytes} bytes; at most ${cap} are allowed. Remove or shrink assets.`,
  );
}
