import { AtollError } from "@atoll/protocol";

/** Where one file of a zip is, as its directory and its own header agree. */
export type DirectoryEntry = {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its packed bytes begin. */
  readonly start: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;

/**
 * Reads a zip's directory. Every byte of the file must belong to exactly one of: a local header, its data, the directory, its end.
 * Security: so there is no prepended or trailing data, no overlap, no comment, no extra field, no zip64, no encryption, no descriptor.
 */
export function readDirectory(zip: Uint8Array, maxFiles: number): DirectoryEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== END) throw notZip("does not end as a zip file does");
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const plain =
    view.getUint32(end + 4, true) === 0 &&
    view.getUint16(end + 8, true) === count &&
    view.getUint16(end + 20, true) === 0;
  if (!plain || offset + size !== end)
    throw notZip("has a directory of another shape than atoll bundle writes");
  if (count === 0 || count > maxFiles)
    throw new AtollError(
      "PACKAGE_TOO_LARGE",
      `The package has ${count} files; 1 to ${maxFiles} are allowed.`,
    );
  const entries: DirectoryEntry[] = [];
  let at = offset;
  let data = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, next, nextData } = readEntry(view, { at, data, directory: offset, end });
    entries.push(entry);
    at = next;
    data = nextData;
  }
  if (at !== end || data !== offset) throw notZip("has bytes that belong to none of its files");
  return entries;
}

type Place = { readonly at: number; readonly data: number; readonly directory: number; readonly end: number };

function readEntry(view: DataView, { at, data, directory, end }: Place) {
  if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL)
    throw notZip("has a broken directory");
  const nameBytes = view.getUint16(at + 28, true);
  const next = at + CENTRAL_BYTES + nameBytes;
  const bare = view.getUint32(at + 30, true) === 0 && view.getUint16(at + 34, true) === 0;
  if (next > end || !bare || view.getUint32(at + 42, true) !== data)
    throw notZip("has an entry of another shape than atoll bundle writes");
  const header = data + LOCAL_BYTES + nameBytes;
  if (header > directory || view.getUint32(data, true) !== LOCAL)
    throw notZip("has a file without its header");
  if (!agree(view, at, data)) throw notZip("names a file differently in its directory and at its place");
  const method = view.getUint16(at + 10, true);
  const flags = view.getUint16(at + 8, true);
  if ((method !== 0 && method !== 8) || flags !== 0)
    throw notZip("has an encrypted file, or one packed in an unknown way");
  if (!isRegularFile(view, at)) throw notZip("has an entry that is a link or a folder");
  const packedBytes = view.getUint32(at + 20, true);
  const name = ascii(view, at + CENTRAL_BYTES, nameBytes);
  if (name !== ascii(view, data + LOCAL_BYTES, nameBytes))
    throw notZip("names a file differently in its directory and at its place");
  if (header + packedBytes > directory) throw notZip("has a file that runs into its directory");
  const entry: DirectoryEntry = {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    packedBytes,
    bytes: view.getUint32(at + 24, true),
    start: header,
  };
  return { entry, next, nextData: header + packedBytes };
}

/** Version needed, flags, method, time, date, checksum, sizes and name length are written twice: both must say the same. */
function agree(view: DataView, central: number, local: number): boolean {
  for (let index = 0; index < 24; index += 1) {
    if (view.getUint8(central + 6 + index) !== view.getUint8(local + 4 + index)) return false;
  }
  return view.getUint16(local + 28, true) === 0;
}

/** Security: Unix modes live in the upper half of the attributes; a link there became a path outside the package. */
function isRegularFile(view: DataView, at: number): boolean {
  const mode = view.getUint32(at + 38, true) >>> 16;
  const kind = mode & 0o170000;
  return (kind === 0 || kind === 0o100000) && (view.getUint32(at + 38, true) & 0x10) === 0;
}

function ascii(view: DataView, at: number, length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join("");
}

function notZip(problem: string): AtollError {
  return new AtollError(
    "PACKAGE_NOT_ZIP",
    `The package ${problem}. Build it with atoll bundle, and send the whole file.`,
  );
}
