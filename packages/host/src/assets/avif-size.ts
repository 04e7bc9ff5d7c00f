/** How far into the file its properties are looked for. */
const HEADER_LENGTH = 8_192;
/** "ispe", the box that says how large an image is. */
const ISPE = 0x69737065;

/** Largest size that an AVIF declares for any of its images: tiles and thumbnails have a size of their own. */
export function avifSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEADER_LENGTH));
  let largest: { width: number; height: number } | undefined;
  for (let at = 0; at + 16 <= view.byteLength; at += 1) {
    if (view.getUint8(at) !== 0x69 || view.getUint32(at) !== ISPE) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === undefined || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
