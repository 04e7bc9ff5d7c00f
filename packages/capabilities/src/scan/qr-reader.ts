import type { CameraFrame } from "./browser-reader.ts";
import type { ReadCode } from "./provider.ts";

/** Reads QR codes in browsers without a reader of their own. Its code is loaded when it is first needed. */
export async function createQrReader(): Promise<ReadCode<CameraFrame>> {
  const { decodeQR } = await import("qr/decode.js");
  return async (frame) => {
    const drawing = frame.getContext("2d", { willReadFrequently: true }) as
      | CanvasRenderingContext2D
      | OffscreenCanvasRenderingContext2D
      | null;
    if (drawing === null) return undefined;
    const { width, height, data } = drawing.getImageData(0, 0, frame.width, frame.height);
    try {
      return { text: decodeQR({ width, height, data }), type: "qr" };
    } catch {
      // It throws for every picture without a code that can be read.
      return undefined;
    }
  };
}
