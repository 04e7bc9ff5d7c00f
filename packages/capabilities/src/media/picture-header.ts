/** Types of picture that are understood, by their first bytes alone. */
export type PictureType = "image/jpeg" | "image/png" | "image/webp" | "image/gif";

/** What a picture's own header says of it. */
export type PictureHeader = { readonly type: PictureType; readonly width: number; readonly height: number };

/**
 * Reads type and size from the bytes of a picture, without decoding it; undefined for anything else.
 * Security: the name and type that came with a file are never believed, and size is known before memory is spent on it.
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const header = readPng(bytes) ?? readGif(bytes) ?? readWebp(bytes) ?? readJpeg(bytes);
  return header !== undefined && header.width > 0 && header.height > 0 ? header : undefined;
}

function readPng(bytes: Uint8Array): PictureHeader | undefined {
  if (!hasText(bytes, 0, "\u0089PNG\r\n\u001a\n") || !hasText(bytes, 12, "IHDR") || bytes.length < 24)
    return undefined;
  const view = viewOf(bytes);
  return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

function readGif(bytes: Uint8Array): PictureHeader | undefined {
  if (!(hasText(bytes, 0, "GIF87a") || hasText(bytes, 0, "GIF89a")) || bytes.length < 10) return undefined;
  const view = viewOf(bytes);
  return { type: "image/gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function readWebp(bytes: Uint8Array): PictureHeader | undefined {
  if (!hasText(bytes, 0, "RIFF") || !hasText(bytes, 8, "WEBP") || bytes.length < 30) return undefined;
  const size = webpSize(bytes, viewOf(bytes));
  return size === undefined ? undefined : { type: "image/webp", width: size[0], height: size[1] };
}

/** Sizes as the WebP container (VP8X), lossy (VP8) and lossless (VP8L) bitstreams write them. */
function webpSize(bytes: Uint8Array, view: DataView): [width: number, height: number] | undefined {
  if (hasText(bytes, 12, "VP8X")) {
    return [(view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1];
  }
  if (hasText(bytes, 12, "VP8 "))
    return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  if (!hasText(bytes, 12, "VP8L")) return undefined;
  const bits = view.getUint32(21, true);
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
}

function readJpeg(bytes: Uint8Array): PictureHeader | undefined {
  const view = viewOf(bytes);
  for (const { marker, start, end } of jpegSegments(bytes)) {
    if (!isFrameHeader(marker) || end - start < 6) continue;
    return { type: "image/jpeg", width: view.getUint16(start + 3), height: view.getUint16(start + 1) };
  }
  return undefined;
}

/** Start-of-frame markers; C4, C8 and CC between them are something else. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

export type JpegSegment = { readonly marker: number; readonly start: number; readonly end: number };

/** The segments of a JPEG before its pixels, payload bounds without marker and length. Nothing for anything else. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    // Bytes that fill up to the next marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === 0xda || end > bytes.length || end < at + 4) return;
    yield { marker, start: at + 4, end };
    at = end;
  }
}

/** True when the bytes at `at` are these Latin-1 characters. */
export function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));
}

/** A view of exactly these bytes, big-endian unless told otherwise. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
