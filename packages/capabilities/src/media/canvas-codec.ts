import { fitInto } from "./photo-codec.ts";
import type { EncodedPhoto, PhotoCodec } from "./photo-codec.ts";
import type { PictureHeader } from "./picture-header.ts";

const QUALITY = 0.92;

/** The browser's own decoder and encoder. */
export const canvasCodec: PhotoCodec = (bytes, header, maxDimension) =>
  redraw(bytes, header, { type: targetType(header), quality: QUALITY, maxDimension });

/** The same with losses: WebP stays WebP, everything else becomes a JPEG on white. */
export function createLossyCodec(quality: number): PhotoCodec {
  return (bytes, header, maxDimension) => {
    const type = header.type === "image/webp" ? header.type : "image/jpeg";
    return redraw(bytes, header, { type, quality, maxDimension });
  };
}

type Target = Pick<EncodedPhoto, "type"> & { readonly quality: number; readonly maxDimension: number };

async function redraw(bytes: Uint8Array, header: PictureHeader, target: Target): Promise<EncodedPhoto> {
  const source = new Blob([new Uint8Array(bytes)], { type: header.type });
  const upright = await createImageBitmap(source, { imageOrientation: "from-image" });
  try {
    return await encode(upright, target);
  } finally {
    upright.close();
  }
}

/** Photos stay lossy, drawings stay exact; of a GIF its first picture is kept. */
function targetType({ type }: PictureHeader): EncodedPhoto["type"] {
  return type === "image/gif" ? "image/png" : type;
}

async function encode(bitmap: ImageBitmap, { type, quality, maxDimension }: Target): Promise<EncodedPhoto> {
  const size = fitInto(bitmap, maxDimension);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const drawing = canvas.getContext("2d");
  if (drawing === null) throw new Error("The browser has no canvas to draw on.");
  // What shows through a drawing would be black in a JPEG.
  if (type === "image/jpeg") {
    drawing.fillStyle = "#ffffff";
    drawing.fillRect(0, 0, size.width, size.height);
  }
  drawing.imageSmoothingQuality = "high";
  drawing.drawImage(bitmap, 0, 0, size.width, size.height);
  const blob = await canvas.convertToBlob({ type, quality });
  // A browser that cannot encode the type answers with PNG.
  const written = blob.type === type ? type : "image/png";
  return { bytes: new Uint8Array(await blob.arrayBuffer()), type: written, ...size };
}
