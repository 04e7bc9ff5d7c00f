/** Where an image of a type ends in its file; undefined when its structure breaks before its end. */
export function imageEnd(type: string, bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case "image/png":
      return pngEnd(view);
    case "image/jpeg":
      return jpegEnd(bytes);
    case "image/gif":
      return gifEnd(bytes);
    case "image/webp":
      return webpEnd(view);
    case "image/avif":
      return avifEnd(view);
    default:
      return undefined;
  }
}

const IEND = 0x49_45_4e_44;

function pngEnd(view: DataView): number | undefined {
  for (let at = 8; at + 12 <= view.byteLength;) {
    const end = at + 12 + view.getUint32(at);
    if (view.getUint32(at + 4) === IEND) return end <= view.byteLength ? end : undefined;
    at = end;
  }
  return undefined;
}

/** Segments say how long they are; only the coded picture has to be searched for the marker that ends it. */
function jpegEnd(bytes: Uint8Array): number | undefined {
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2;
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
      if (marker === 0xda) at = afterCoded(bytes, at);
    }
  }
  return undefined;
}

/** The next marker that is none of the coded picture: not a stuffed 0, not a restart. */
function afterCoded(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function gifEnd(bytes: Uint8Array): number | undefined {
  let at = 13 + tableBytes(bytes[10] ?? 0);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return at + 1;
    if (kind === 0x21) at = afterBlocks(bytes, at + 2);
    else if (kind === 0x2c) at = afterBlocks(bytes, at + 11 + tableBytes(bytes[at + 9] ?? 0));
    else return undefined;
  }
  return undefined;
}

function tableBytes(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1);
}

function afterBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) at += length + 1;
  return at + 1;
}

function webpEnd(view: DataView): number | undefined {
  const length = view.byteLength < 8 ? 0 : view.getUint32(4, true);
  const end = 8 + length + (length % 2);
  return end <= view.byteLength || end === view.byteLength + 1 ? Math.min(end, view.byteLength) : undefined;
}

/** The kinds of boxes that an AVIF has at its top. */
const AVIF_BOXES = new Set([
  "ftyp",
  "meta",
  "mdat",
  "moov",
  "free",
  "skip",
  "uuid",
  "idat",
  "moof",
  "mfra",
  "sidx",
  "styp",
]);

function avifEnd(view: DataView): number | undefined {
  let at = 0;
  while (at + 8 <= view.byteLength) {
    const short = view.getUint32(at);
    const kind = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)));
    if (!AVIF_BOXES.has(kind)) return at === 0 ? undefined : at;
    const isLong = short === 1 && at + 16 <= view.byteLength;
    const length = isLong ? view.getUint32(at + 8) * 2 ** 32 + view.getUint32(at + 12) : short;
    // Security: a box that says "to the end of the file" takes in whatever was put behind it.
    if (length < 8 || at + length > view.byteLength) return undefined;
    at += length;
  }
  return at;
}
