import { sniffImage } from "@atoll/host";
import type { ImageInfo } from "@atoll/host";
import { imageEnd } from "./image-end.ts";

/** Four times the screen of the largest tablet. A small file may unpack to gigabytes. */
const MAX_PIXELS = 4096 * 4096;

/** Why bytes are not a picture that Atoll takes; `message` goes on from the name of the file. */
export type ImageProblem = {
  readonly problem: "not-an-image" | "too-many-pixels" | "bytes-after-end";
  readonly message: string;
  readonly evidence?: string;
};

/** A picture's type and size by its own bytes, or why it is none: its kind, its pixels, its end, and nothing behind that. */
export function examineImage(bytes: Uint8Array): ImageInfo | ImageProblem {
  const info = sniffImage(bytes);
  if (info === undefined) {
    const evidence = new TextDecoder().decode(bytes.subarray(0, 60));
    return { problem: "not-an-image", message: "does not begin as any picture does", evidence };
  }
  const { type, width, height } = info;
  if (width * height === 0 || width * height > MAX_PIXELS) {
    const message = `is ${width} by ${height} pixels; 1 to ${MAX_PIXELS} in all are allowed`;
    return { problem: "too-many-pixels", message };
  }
  const end = imageEnd(type, bytes);
  if (end === undefined)
    return { problem: "not-an-image", message: "breaks off before the end of its picture" };
  if (end === bytes.length) return info;
  const evidence = new TextDecoder().decode(bytes.subarray(end, end + 200));
  const message = `has ${bytes.length - end} bytes after the end of its picture`;
  return { problem: "bytes-after-end", message, evidence };
}
