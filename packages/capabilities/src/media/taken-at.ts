import { hasText, jpegSegments, viewOf } from "./picture-header.ts";

const EXIF_POINTER = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;
const OFFSET_TIME_ORIGINAL = 0x9011;
const APP1 = 0xe1;

/**
 * When a JPEG's EXIF data says it was taken, in ISO 8601; undefined where it does not say. A time without an offset, as
 * most cameras write it, is taken for the time of this device.
 */
export function readTakenAt(bytes: Uint8Array): string | undefined {
  const tiff = exifOf(bytes);
  if (tiff === undefined) return undefined;
  try {
    return dateOf(tiff);
  } catch (error) {
    // Offsets that point outside of the data.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function exifOf(bytes: Uint8Array): DataView | undefined {
  for (const { marker, start, end } of jpegSegments(bytes)) {
    if (marker === APP1 && hasText(bytes, start, "Exif\0\0")) return viewOf(bytes.subarray(start + 6, end));
  }
  return undefined;
}

function dateOf(tiff: DataView): string | undefined {
  const order = tiff.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return undefined;
  const little = order === 0x4949;
  const entry = (directory: number, tag: number) => findEntry(tiff, { directory, tag, little });
  const pointer = entry(tiff.getUint32(4, little), EXIF_POINTER);
  if (pointer === undefined) return undefined;
  const directory = tiff.getUint32(pointer + 8, little);
  const date = textAt(tiff, entry(directory, DATE_TIME_ORIGINAL), little);
  return toIso(date, textAt(tiff, entry(directory, OFFSET_TIME_ORIGINAL), little));
}

/** Offset of a directory's entry: tag, type, count and value, 12 bytes. */
function findEntry(
  tiff: DataView,
  { directory, tag, little }: { readonly directory: number; readonly tag: number; readonly little: boolean },
): number | undefined {
  const count = tiff.getUint16(directory, little);
  for (let index = 0; index < count; index++) {
    const at = directory + 2 + index * 12;
    if (tiff.getUint16(at, little) === tag) return at;
  }
  return undefined;
}

function textAt(tiff: DataView, entry: number | undefined, little: boolean): string | undefined {
  if (entry === undefined) return undefined;
  const length = Math.min(tiff.getUint32(entry + 4, little), 32);
  const start = length <= 4 ? entry + 8 : tiff.getUint32(entry + 8, little);
  return Array.from({ length }, (_, index) => String.fromCharCode(tiff.getUint8(start + index))).join("");
}

function toIso(date: string | undefined, offset: string | undefined): string | undefined {
  const [, year, month, day, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(date ?? "") ?? [];
  if (time === undefined) return undefined;
  const [zone = ""] = /^[+-]\d\d:\d\d/.exec(offset ?? "") ?? [];
  const moment = new Date(`${year}-${month}-${day}T${time}${zone}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
