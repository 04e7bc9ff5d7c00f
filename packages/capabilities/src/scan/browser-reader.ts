import { createDetectorReader } from "./detector-reader.ts";
import type { ReadCode } from "./provider.ts";
import { createQrReader } from "./qr-reader.ts";
import type { CodeType } from "./schema.ts";

/** One picture of a camera, drawn. */
export type CameraFrame = OffscreenCanvas | HTMLCanvasElement;

/** The browser's own BarcodeDetector where it reads all these types; for QR codes alone a reader of ours in the others. */
export async function createBrowserReader(
  types: readonly CodeType[],
): Promise<ReadCode<CameraFrame> | undefined> {
  const detector = await createDetectorReader(types);
  if (detector?.reads.length === types.length) return detector.read;
  if (!types.includes("qr") || detector?.reads.includes("qr") === true) return detector?.read;
  const qr = await createQrReader();
  if (detector === undefined) return qr;
  return async (frame) => (await detector.read(frame)) ?? (await qr(frame));
}
