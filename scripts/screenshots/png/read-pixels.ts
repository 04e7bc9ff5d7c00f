import { inflateSync } from "node:zlib";

/** A picture, its colours one after the other as `0xRRGGBB`. */
export type Pixels = { readonly width: number; readonly height: number; readonly colors: Uint32Array };

const SIGNATURE_BYTES = 8;
const CHUNK_FRAME_BYTES = 12;

/** Reads a PNG as browsers write screenshots: 8 bits a channel, not interlaced. Throws on any other. */
export function readPixels(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  let header: Buffer = Buffer.alloc(0);
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 8, at + 8 + length);
    const type = png.toString("latin1", at + 4, at + 8);
    if (type === "IHDR") header = body;
    if (type === "IDAT") parts.push(body);
    at += CHUNK_FRAME_BYTES + length;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = header[9] === 6 ? 4 : 3;
  if (header[8] !== 8 || (header[9] !== 2 && header[9] !== 6) || header[12] !== 0)
    throw new Error("A screenshot is no PNG of 8 bits a channel: look at what the browser writes now.");
  const lines = unfilter(inflateSync(Buffer.concat(parts)), { stride: width * channels, height, channels });
  const colors = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colors.length; pixel += 1)
    colors[pixel] = lines.readUIntBE(pixel * channels, 3);
  return { width, height, colors };
}

type Layout = { readonly stride: number; readonly height: number; readonly channels: number };

/** Undoes what was done to each line so that it packs well. */
function unfilter(packed: Buffer, { stride, height, channels }: Layout): Buffer {
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= channels ? (lines[at - channels] ?? 0) : 0;
      const above = y > 0 ? (lines[at - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (lines[at - stride - channels] ?? 0) : 0;
      const raw = packed[y * (stride + 1) + 1 + x] ?? 0;
      lines[at] = raw + guess(filter, left, above, corner);
    }
  }
  return lines;
}

function guess(filter: number | undefined, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
