import type { Finding } from "@atoll/distribution/registry";
import { finding } from "../rules.ts";

/** How compiled code begins, whatever its file is called. */
const MAGIC: readonly { readonly what: string; readonly at?: number; readonly bytes: readonly number[] }[] = [
  { what: "Hermes bytecode", bytes: [0xc6, 0x1f, 0xbc, 0x03, 0xc1, 0x03, 0x19, 0x1f] },
  // A delta of bytecode has the magic inverted.
  { what: "a Hermes bytecode delta", bytes: [0x39, 0xe0, 0x43, 0xfc, 0x3e, 0xfc, 0xe6, 0xe0] },
  { what: "an ELF program", bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { what: "a Mach-O program", bytes: [0xfe, 0xed, 0xfa, 0xce] },
  { what: "a Mach-O program", bytes: [0xfe, 0xed, 0xfa, 0xcf] },
  { what: "a Mach-O program", bytes: [0xce, 0xfa, 0xed, 0xfe] },
  { what: "a Mach-O program", bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { what: "a universal Mach-O program or Java class", bytes: [0xca, 0xfe, 0xba, 0xbe] },
  { what: "a Windows program", bytes: [0x4d, 0x5a] },
  { what: "Android bytecode", bytes: [0x64, 0x65, 0x78, 0x0a] },
  { what: "an Android optimised program", bytes: [0x64, 0x65, 0x79, 0x0a] },
  { what: "WebAssembly", bytes: [0x00, 0x61, 0x73, 0x6d] },
  { what: "LLVM bitcode", bytes: [0x42, 0x43, 0xc0, 0xde] },
  { what: "a zip archive", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { what: "a zip archive", bytes: [0x50, 0x4b, 0x05, 0x06] },
  { what: "gzip data", bytes: [0x1f, 0x8b, 0x08] },
  { what: "an xz archive", bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { what: "a 7z archive", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { what: "zstd data", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { what: "a RAR archive", bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { what: "a V8 code cache", at: 2, bytes: [0xde, 0xc0] },
];
const LARGE_ASSET_BYTES = 2 * 1024 * 1024;

/** What the bytes of the files themselves say: compiled code in any of them, and assets that cost people much. */
export function findFiles(files: ReadonlyMap<string, Uint8Array>): Finding[] {
  return [...files].flatMap(([file, bytes]) => {
    const found: Finding[] = [];
    const magic = MAGIC.find(({ at = 0, bytes: wanted }) =>
      wanted.every((byte, index) => bytes[at + index] === byte),
    );
    if (magic !== undefined) found.push(finding("static/bytecode", `${file} holds ${magic.what}.`, { file }));
    if (file.startsWith("assets/") && bytes.length > LARGE_ASSET_BYTES) {
      found.push(
        finding(
          "static/large-asset",
          `${file} has ${bytes.length} bytes; people wait for more than ${LARGE_ASSET_BYTES}.`,
          { file },
        ),
      );
    }
    return found;
  });
}
