import { fitInto } from "./photo-codec.ts";
import type { EncodedPhoto, PhotoCodec } from "./photo-codec.ts";
import type { PictureHeader } from "./picture-header.ts";

const QUALITY = 0.92;

/** The browser's own decoder and encoder. */
export const canvasCodec: PhotoCodec = async (bytes, header, maxDimension) => {
  const source = new Blob([new Uint8Array(bytes)], { type: header.type });
  const upright = await createImageBitmap(source, { imageOrientation: "from-image" });
  try {
    return await encode(upright, targetType(header), fitInto(upright, maxDimension));
  } finally {
    upright.close();
  }
};

/** Photos stay lossy, drawings stay exact; of a GIF its first picture is kept. */
function targetType({ type }: PictureHeader): EncodedPhoto["type"] {
  return type === "image/gif" ? "image/png" : type;
}

async function encode(
  bitmap: ImageBitmap,
  type: EncodedPhoto["type"],
  size: { readonly width: number; readonly height: number },
): Promise<EncodedPhoto> {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const drawing = canvas.getContext("2d");
  if (drawing === null) throw new Error("The browser has no canvas to draw on.");
  drawing.imageSmoothingQuality = "high";
  drawing.drawImage(bitmap, 0, 0, size.width, size.height);
  const blob = await canvas.convertToBlob({ type, quality: QUALITY });
  // A browser that cannot encode the type answers with PNG.
  const written = blob.type === type ? type : "image/png";
  return { bytes: new Uint8Array(await blob.arrayBuffer()), type: written, ...size };
}
