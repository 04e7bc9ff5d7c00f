import { avifSize } from "./avif-size.ts";
import { gifSize } from "./gif-size.ts";
import { jpegSize } from "./jpeg-size.ts";
import { webpSize } from "./webp-size.ts";

/** An image's type and size as its own bytes say. */
export type ImageInfo = {
  readonly type: "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/avif";
  readonly width: number;
  readonly height: number;
};

type Size = { readonly width: number; readonly height: number };

/** Recognises an image by its bytes alone; undefined for all else, SVG and HTML among it, and for headers that cannot be read. */
export function sniffImage(bytes: Uint8Array): ImageInfo | undefined {
  for (const { type, matches, size } of FORMATS) {
    if (!matches(bytes)) continue;
    const found = size(bytes);
    return found === undefined ? undefined : { type, ...found };
  }
  return undefined;
}

type Format = {
  readonly type: ImageInfo["type"];
  matches(bytes: Uint8Array): boolean;
  size(bytes: Uint8Array): Size | undefined;
};

const FORMATS: readonly Format[] = [
  { type: "image/png", matches: (bytes) => hasText(bytes, 0, "\x89PNG\r\n\x1a\n"), size: pngSize },
  { type: "image/jpeg", matches: (bytes) => hasText(bytes, 0, "\xff\xd8\xff"), size: jpegSize },
  {
    type: "image/gif",
    matches: (bytes) => hasText(bytes, 0, "GIF87a") || hasText(bytes, 0, "GIF89a"),
    size: gifSize,
  },
  {
    type: "image/webp",
    matches: (bytes) => hasText(bytes, 0, "RIFF") && hasText(bytes, 8, "WEBP"),
    size: webpSize,
  },
  {
    type: "image/avif",
    matches: (bytes) => hasText(bytes, 4, "ftypavif") || hasText(bytes, 4, "ftypavis"),
    size: avifSize,
  },
];

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  if (bytes.length < at + text.length) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 24 || !hasText(bytes, 12, "IHDR")) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
