import { isAtollError } from "@atoll/protocol";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { crc32 } from "./crc32.ts";
import { readPackage } from "./index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** One entry of a zip, each of whose fields a test may make lie. */
type Entry = {
  readonly name: string;
  readonly data: string;
  readonly deflated?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly attributes?: number;
  readonly extra?: Uint8Array;
  readonly comment?: string;
  readonly needed?: number;
  /** Said at the file itself, where it differs from the directory. */
  readonly local?: {
    readonly name?: string;
    readonly bytes?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly extra?: Uint8Array;
  };
  /** What follows the file's bytes. */
  readonly after?: Uint8Array;
  /** Where the directory says that it begins. */
  readonly at?: number;
};

const NONE = new Uint8Array();

function writeZip(
  entries: readonly Entry[],
  end: {
    readonly count?: number;
    readonly comment?: string;
    readonly disk?: number;
    readonly offset?: number;
    readonly before?: Uint8Array;
  } = {},
): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const raw = bytes(entry.data);
    const packed = entry.deflated ? deflateRawSync(raw) : Buffer.from(raw);
    const { local = {} } = entry;
    const head = (name: Uint8Array, extra: Uint8Array, over: NonNullable<Entry["local"]>) => {
      const fields = Buffer.alloc(26);
      fields.writeUInt16LE(entry.needed ?? 20, 0);
      fields.writeUInt16LE(over.flags ?? entry.flags ?? 0, 2);
      fields.writeUInt16LE(entry.method ?? (entry.deflated ? 8 : 0), 4);
      fields.writeUInt32LE(over.crc ?? crc32(raw), 10);
      fields.writeUInt32LE(packed.length, 14);
      fields.writeUInt32LE(over.bytes ?? raw.length, 18);
      fields.writeUInt16LE(name.length, 22);
      fields.writeUInt16LE(extra.length, 24);
      return fields;
    };
    const localName = bytes(local.name ?? entry.name);
    const localExtra = local.extra ?? NONE;
    const start = at;
    const written = Buffer.concat([
      Buffer.from("PK\x03\x04", "latin1"),
      head(localName, localExtra, local),
      localName,
      localExtra,
      packed,
      entry.after ?? NONE,
    ]);
    parts.push(written);
    at += written.length;
    const name = bytes(entry.name);
    const comment = bytes(entry.comment ?? "");
    const rest = Buffer.alloc(14);
    rest.writeUInt16LE(comment.length, 0);
    rest.writeUInt32LE(entry.attributes ?? 0, 6);
    rest.writeUInt32LE(entry.at ?? start, 10);
    directory.push(
      Buffer.concat([
        Buffer.from("PK\x01\x02\x14\x00", "latin1"),
        head(name, entry.extra ?? NONE, {}),
        rest,
        name,
        entry.extra ?? NONE,
        comment,
      ]),
    );
  }
  const before = end.before ?? NONE;
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const tail = Buffer.alloc(22);
  tail.write("PK\x05\x06", "latin1");
  tail.writeUInt16LE(end.disk ?? 0, 4);
  tail.writeUInt16LE(end.count ?? entries.length, 8);
  tail.writeUInt16LE(end.count ?? entries.length, 10);
  tail.writeUInt32LE(size, 12);
  tail.writeUInt32LE(end.offset ?? at, 16);
  tail.writeUInt16LE(bytes(end.comment ?? "").length, 20);
  return new Uint8Array(Buffer.concat([...parts, ...directory, before, tail, bytes(end.comment ?? "")]));
}

const manifest: Entry = { name: "manifest.json", data: "{}" };
const asset: Entry = { name: "assets/a.png", data: "a picture, more or less" };
const zip64 = new Uint8Array([1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const zip64End = new Uint8Array(
  Buffer.concat([
    Buffer.from("PK\x06\x06", "latin1"),
    Buffer.alloc(52),
    Buffer.from("PK\x06\x07", "latin1"),
    Buffer.alloc(16),
  ]),
);
const descriptor = new Uint8Array(Buffer.concat([Buffer.from("PK\x07\x08", "latin1"), Buffer.alloc(12)]));

function codeOf(zip: Uint8Array): string {
  try {
    readPackage(zip);
  } catch (error) {
    if (isAtollError(error)) return error.code;
    throw error;
  }
  return "read";
}

describe("a zip written by hand", () => {
  it("is read when nothing in it lies", () => {
    expect([...readPackage(writeZip([manifest, { ...asset, deflated: true }])).keys()]).toEqual([
      "manifest.json",
      "assets/a.png",
    ]);
  });

  it.each<[string, Uint8Array]>([
    ["G03 two entries over the same bytes", writeZip([manifest, { ...asset, at: 0 }])],
    ["G03 an entry inside of another", writeZip([manifest, { ...asset, at: 10 }])],
    [
      "G03 entries out of order",
      writeZip([
        { ...manifest, at: 45 },
        { ...asset, at: 0 },
      ]),
    ],
    ["G03 a file that begins in the directory", writeZip([manifest, { ...asset, at: 150 }])],
    ["G06 another name at the file", writeZip([{ ...asset, local: { name: "assets/b.png" } }])],
    ["G06 a longer name at the file", writeZip([{ ...asset, local: { name: "assets/longer.png" } }])],
    ["G06 another length at the file", writeZip([{ ...asset, local: { bytes: 1 } }])],
    ["G06 another checksum at the file", writeZip([{ ...asset, local: { crc: 1 } }])],
    ["G06 other flags at the file", writeZip([{ ...asset, local: { flags: 0x800 } }])],
    ["G07 two names that differ in case", writeZip([asset, { ...asset, name: "assets/A.png" }])],
    ["the same name twice", writeZip([asset, asset])],
    ["G08 a name with a letter composed", writeZip([{ ...asset, name: "assets/\u00e9.png" }])],
    ["G08 a name with a letter decomposed", writeZip([{ ...asset, name: "assets/e\u0301.png" }])],
    [
      "G08 both, as twins",
      writeZip([
        { ...asset, name: "assets/\u00e9.png" },
        { ...asset, name: "assets/e\u0301.png" },
      ]),
    ],
    ["G09 an absolute path", writeZip([{ ...asset, name: "/etc/passwd" }])],
    ["G09 a path of Windows", writeZip([{ ...asset, name: "C:\\assets\\a.png" }])],
    ["G09 a way up", writeZip([{ ...asset, name: "assets/../../a.png" }])],
    ["G09 a device", writeZip([{ ...asset, name: "assets/COM1.png" }])],
    ["G09 a name that ends in a space", writeZip([{ ...asset, name: "assets/a.png " }])],
    ["G09 no name", writeZip([{ ...asset, name: "" }])],
    ["a folder by its name", writeZip([{ name: "assets/", data: "" }])],
    ["a folder by its attributes", writeZip([{ ...asset, attributes: 0x10 }])],
    ["a folder by its mode", writeZip([{ ...asset, attributes: (0o040755 << 16) >>> 0 }])],
    ["a link by its mode", writeZip([{ ...asset, attributes: (0o120777 << 16) >>> 0 }])],
    ["a device by its mode", writeZip([{ ...asset, attributes: (0o020666 << 16) >>> 0 }])],
    ["G10 extra fields in the directory", writeZip([{ ...asset, extra: zip64 }])],
    ["G10 extra fields at the file", writeZip([{ ...asset, local: { extra: zip64 } }])],
    ["G10 extra fields at both", writeZip([{ ...asset, extra: zip64, local: { extra: zip64 } }])],
    ["G10 the end of zip64", writeZip([asset], { before: zip64End })],
    ["G10 a count that says zip64", writeZip([asset], { count: 0xffff })],
    ["G10 an offset that says zip64", writeZip([asset], { offset: 0xffffffff })],
    ["G10 an encrypted file", writeZip([{ ...asset, flags: 1 }])],
    ["G10 a strongly encrypted file", writeZip([{ ...asset, flags: 0x41 }])],
    ["G10 names in UTF-8 by flag", writeZip([{ ...asset, flags: 0x800 }])],
    ["G10 a data descriptor", writeZip([{ ...asset, flags: 8, after: descriptor }])],
    ["G10 a data descriptor without its flag", writeZip([{ ...asset, after: descriptor }])],
    ["G10 bytes between files", writeZip([{ ...asset, after: bytes("MZ") }, manifest])],
    [
      "G10 bytes before the first file",
      new Uint8Array(Buffer.concat([bytes("#!/bin/sh\n"), writeZip([asset])])),
    ],
    ["G10 a comment of the zip", writeZip([asset], { comment: "PK" })],
    ["G10 a comment of an entry", writeZip([{ ...asset, comment: "x" }])],
    ["G10 parts on another disk", writeZip([asset], { disk: 1 })],
    ["an unknown way of packing", writeZip([{ ...asset, method: 14 }])],
    ["deflate 64", writeZip([{ ...asset, method: 9 }])],
    ["a file said to be packed that is not", writeZip([{ ...asset, method: 8 }])],
    ["fewer files than there are", writeZip([manifest, asset], { count: 1 })],
    ["more files than there are", writeZip([manifest], { count: 2 })],
    ["no files", writeZip([])],
  ])("is refused with %s", (_, zip) => {
    expect(codeOf(zip)).toMatch(/^PACKAGE_(NOT_ZIP|ENTRY|TOO_LARGE)$/);
  });
});
