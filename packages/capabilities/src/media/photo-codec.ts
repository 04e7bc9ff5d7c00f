import type { PictureHeader } from "./picture-header.ts";

/** A picture drawn anew. */
export type EncodedPhoto = {
  readonly bytes: Uint8Array;
  readonly type: "image/jpeg" | "image/png" | "image/webp";
  readonly width: number;
  readonly height: number;
};

/** Decodes a picture, turns it upright, scales it to fit and encodes its pixels alone. Throws when it cannot be decoded. */
export type PhotoCodec = (
  bytes: Uint8Array,
  header: PictureHeader,
  maxDimension: number,
) => Promise<EncodedPhoto>;

/** Largest side of a picture once it is no wider than `maxWidth`. */
export function sideWithin(
  { width, height }: Pick<PictureHeader, "width" | "height">,
  maxWidth: number,
): number {
  return Math.max(1, Math.round(Math.max(width, height) * Math.min(1, maxWidth / width)));
}

/** Size that fits into `maxDimension` squared, never larger than the picture. */
export function fitInto(
  { width, height }: { readonly width: number; readonly height: number },
  maxDimension: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, maxDimension / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
