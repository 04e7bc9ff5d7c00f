import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { findChanges } from "./find-changes.ts";
import { decodePatch, encodePatch, invalid, patchCap } from "./patch-bytes.ts";

/** A patch that makes `to` of `from`, packed by brotli. The same input gives the same bytes. */
export async function createPatch(from: Uint8Array, to: Uint8Array): Promise<Uint8Array> {
  const plain = encodePatch(from, to, findChanges(from, to));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  return new Uint8Array(brotliCompressSync(plain, { params }));
}

/** What a patch makes of `from`: at most `maxBytes` bytes. Throws PATCH_INVALID. */
export async function applyPatch(from: Uint8Array, patch: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  return decodePatch(from, unpack(patch, maxBytes), maxBytes);
}

function unpack(patch: Uint8Array, maxBytes: number): Uint8Array {
  try {
    return brotliDecompressSync(patch, { maxOutputLength: patchCap(maxBytes) });
  } catch (cause) {
    throw invalid("cannot be unpacked", cause);
  }
}
