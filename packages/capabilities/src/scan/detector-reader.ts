import type { CameraFrame } from "./browser-reader.ts";
import type { ReadCode } from "./provider.ts";
import { CODE_TYPES } from "./schema.ts";
import type { CodeType } from "./schema.ts";

/** As https://wicg.github.io/shape-detection-api/ has it; TypeScript does not know it. */
export type BarcodeDetectorClass = {
  new (options: { readonly formats: readonly string[] }): {
    detect(frame: CameraFrame): Promise<readonly { readonly rawValue: string; readonly format: string }[]>;
  };
  getSupportedFormats(): Promise<readonly string[]>;
};

/** What a browser reads by itself, and by which of the wanted types. */
export type DetectorReader = { readonly reads: readonly CodeType[]; readonly read: ReadCode<CameraFrame> };

/** A reader over the browser's own BarcodeDetector; undefined where there is none, or none for these types. */
export async function createDetectorReader(
  types: readonly CodeType[],
  Detector: BarcodeDetectorClass | undefined = browserDetector(),
): Promise<DetectorReader | undefined> {
  if (Detector === undefined) return undefined;
  const known = await Detector.getSupportedFormats().catch((): readonly string[] => []);
  const reads = types.filter((type) => known.includes(formatOf(type)));
  if (reads.length === 0) return undefined;
  const detector = new Detector({ formats: reads.map(formatOf) });
  const read: ReadCode<CameraFrame> = async (frame) => {
    const [code] = await detector.detect(frame).catch(() => []);
    const type = CODE_TYPES.find((each) => formatOf(each) === code?.format);
    return code === undefined || type === undefined ? undefined : { text: code.rawValue, type };
  };
  return { reads, read };
}

/** "qr" is "qr_code" there, "ean-13" is "ean_13". */
function formatOf(type: CodeType): string {
  return type === "qr" ? "qr_code" : type.replace("-", "_");
}

function browserDetector(): BarcodeDetectorClass | undefined {
  return (globalThis as { readonly BarcodeDetector?: BarcodeDetectorClass }).BarcodeDetector;
}
