/** Markers without a length: restarts, start of image, and the one for temporary use. */
function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** Start of frame, of any kind of coding. */
function startsFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Size of a JPEG by its frame header; undefined when there is none before the image data. */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (standsAlone(marker)) at += 2;
    else if (startsFrame(marker)) {
      return at + 9 > bytes.length
        ? undefined
        : { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    // Security: a stuffed 0 is no marker; decoders would look for one in the bytes that it made us skip.
    else if (marker === 0x00 || marker === 0xd9 || marker === 0xda) return undefined;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}
