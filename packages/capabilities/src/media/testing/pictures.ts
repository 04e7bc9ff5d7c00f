import { concatBytes, textBytes, uint16, uint32 } from "./bytes.ts";

/** A JPEG's bytes up to its pixels: the given segments, then a frame header of this size. Not decodable. */
export function createJpegHead(segments: readonly Uint8Array[], width: number, height: number): Uint8Array {
  const frame = concatBytes([Uint8Array.of(8), uint16(height), uint16(width), Uint8Array.of(1, 1, 0x11, 0)]);
  return concatBytes([Uint8Array.of(0xff, 0xd8), ...segments, createSegment(0xc0, frame)]);
}

/** A JPEG segment with its marker and length. */
export function createSegment(marker: number, data: Uint8Array): Uint8Array {
  return concatBytes([Uint8Array.of(0xff, marker), uint16(data.length + 2), data]);
}

export type ExifFields = {
  /** 1 as it is, 6 turned by a quarter. */
  readonly orientation?: number;
  /** As cameras write it: "2024:05:01 09:30:00". */
  readonly date: string;
  /** "+02:00" */
  readonly offset?: string;
};

/** An EXIF segment with a date, a place (as text in a GPS entry would be found by a search for it) and an orientation. */
export function createExif({ orientation = 1, date, offset }: ExifFields): Uint8Array {
  // IFD0 at 8 with two entries, the EXIF directory behind it at 38, texts behind that at 68.
  const exifEntries = offset === undefined ? 1 : 2;
  const texts = 38 + 2 + exifEntries * 12 + 4;
  const tiff = concatBytes([
    textBytes("MM\0*"),
    uint32(8),
    uint16(2),
    entry(0x0112, 3, 1, (orientation << 16) >>> 0),
    entry(0x8769, 4, 1, 38),
    uint32(0),
    uint16(exifEntries),
    entry(0x9003, 2, 20, texts),
    ...(offset === undefined ? [] : [entry(0x9011, 2, 7, texts + 20)]),
    uint32(0),
    textBytes(`${date}\0`),
    ...(offset === undefined ? [] : [textBytes(`${offset}\0`)]),
    textBytes("GPS-SECRET-PLACE"),
  ]);
  return createSegment(0xe1, concatBytes([textBytes("Exif\0\0"), tiff]));
}

function entry(tag: number, type: number, count: number, value: number): Uint8Array {
  return concatBytes([uint16(tag), uint16(type), uint32(count), uint32(value)]);
}

/** The first bytes of WebP files of each kind. */
export function createWebpHead(kind: "VP8 " | "VP8L" | "VP8X", width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(32);
  bytes.set(textBytes(`RIFF\0\0\0\0WEBP${kind}`));
  const view = new DataView(bytes.buffer);
  if (kind === "VP8 ") {
    view.setUint16(26, width, true);
    view.setUint16(28, height, true);
  } else if (kind === "VP8L") {
    bytes[20] = 0x2f;
    view.setUint32(21, (width - 1) | ((height - 1) << 14), true);
  } else {
    view.setUint32(24, width - 1, true);
    view.setUint16(27, (height - 1) & 0xffff, true);
    view.setUint8(29, (height - 1) >>> 16);
  }
  return bytes;
}

/** The first bytes of a GIF. */
export function createGifHead(width: number, height: number): Uint8Array {
  const size = Uint8Array.of(width & 255, width >> 8, height & 255, height >> 8);
  return concatBytes([textBytes("GIF89a"), size, Uint8Array.of(0, 0, 0)]);
}
