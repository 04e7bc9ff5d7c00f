import { crc32 as zlibCrc32 } from "node:zlib";

/** The checksum that zip files carry. */
export function crc32(bytes: Uint8Array): number {
  return zlibCrc32(bytes);
}
