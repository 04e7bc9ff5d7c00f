/** The first bytes of images: enough of a header to be recognised and measured. */
export const testImages = {
  png: (width: number, height: number): Uint8Array =>
    bytes("\x89PNG\r\n\x1a\n", [0, 0, 0, 13], "IHDR", u32(width), u32(height), [8, 6, 0, 0, 0]),
  gif: (width: number, height: number): Uint8Array => bytes("GIF89a", u16le(width), u16le(height), [0, 0, 0]),
  jpeg: (width: number, height: number): Uint8Array =>
    bytes(
      "\xff\xd8",
      "\xff\xe0",
      u16(6),
      "JFIF",
      "\xff\xff\xc2",
      u16(11),
      [8],
      u16(height),
      u16(width),
      [1, 1, 1, 0],
    ),
  webpLossy: (width: number, height: number): Uint8Array =>
    bytes(
      "RIFF",
      u32(30),
      "WEBPVP8 ",
      u32(18),
      [0, 0, 0, 0x9d, 0x01, 0x2a],
      u16le(width),
      u16le(height),
      [0, 0],
    ),
  webpLossless: (width: number, height: number): Uint8Array =>
    bytes(
      "RIFF",
      u32(30),
      "WEBPVP8L",
      u32(18),
      [0x2f],
      u32le((width - 1) | ((height - 1) << 14)),
      u32(0),
      u32(0),
    ),
  webpExtended: (width: number, height: number): Uint8Array =>
    bytes("RIFF", u32(30), "WEBPVP8X", u32(10), u32(0), u24le(width - 1), u24le(height - 1)),
  avif: (width: number, height: number): Uint8Array =>
    bytes(
      u32(28),
      "ftypavif",
      u32(0),
      "avif",
      "ispe",
      u32(0),
      u32(1),
      u32(1),
      "ispe",
      u32(0),
      u32(width),
      u32(height),
    ),
} as const;

type Part = string | readonly number[];

function bytes(...parts: readonly Part[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "string" ? Array.from(part, (char) => char.charCodeAt(0)) : part,
    ),
  );
}

function u16(value: number): number[] {
  return [(value >> 8) & 255, value & 255];
}

function u32(value: number): number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function u16le(value: number): number[] {
  return u16(value).reverse();
}

function u24le(value: number): number[] {
  return u32(value).reverse().slice(0, 3);
}

function u32le(value: number): number[] {
  return u32(value).reverse();
}
