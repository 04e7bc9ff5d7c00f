/** How far into the file its properties are looked for at least. */
const HEADER_LENGTH = 8_192;
/** "ispe", the box that says how large an image is, and "tkhd", which says it of a film. */
const ISPE = 0x69737065;
const TKHD = 0x746b6864;
/** "meta" and "moov", the boxes that hold those two. */
const HOLDERS: ReadonlySet<number> = new Set([0x6d657461, 0x6d6f6f76]);

type Size = { readonly width: number; readonly height: number };

/** Largest size that an AVIF declares for any of its images: tiles and thumbnails have a size of their own. */
export function avifSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Security: as far as its last header, wherever that is; padding before it would hide a large size behind a small one.
  const end = Math.min(bytes.byteLength, Math.max(HEADER_LENGTH, endOfHeaders(view)));
  let largest: Size | undefined;
  for (let at = 0; at + 16 <= end; at += 1) {
    const size = sizeAt(view, at);
    if (size === undefined) continue;
    if (largest === undefined || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

/** Where the last of the file's boxes that may hold a size ends. */
function endOfHeaders(view: DataView): number {
  let end = 0;
  for (let at = 0; at + 8 <= view.byteLength;) {
    const short = view.getUint32(at);
    // 0 stands for the rest of the file, 1 for a length of eight bytes behind the type.
    const isLong = short === 1 && at + 16 <= view.byteLength;
    const length = isLong
      ? view.getUint32(at + 8) * 2 ** 32 + view.getUint32(at + 12)
      : short === 0
        ? view.byteLength - at
        : short;
    if (HOLDERS.has(view.getUint32(at + 4))) end = at + length;
    if (length < 8) return end;
    at += length;
  }
  return end;
}

function sizeAt(view: DataView, at: number): Size | undefined {
  const first = view.getUint8(at);
  if (first === 0x69 && view.getUint32(at) === ISPE) {
    return { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
  }
  if (first !== 0x74 || view.getUint32(at) !== TKHD) return undefined;
  const from = at + (view.getUint8(at + 4) === 1 ? 92 : 80);
  // Fixed point, 16 bits of each after the point.
  return from + 8 <= view.byteLength
    ? { width: view.getUint16(from), height: view.getUint16(from + 4) }
    : undefined;
}
