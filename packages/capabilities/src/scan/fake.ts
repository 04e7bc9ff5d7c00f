import type { AreaProvider } from "../provider.ts";
import { createScanProvider } from "./provider.ts";
import type { FoundCode, ScanSchema } from "./schema.ts";

export type FakeScanOptions = {
  /** What lies before the camera, looked at in this order at each call; one QR code unless given. None wanted: the person leaves. */
  readonly codes?: readonly FoundCode[];
};

const ONE: readonly FoundCode[] = [{ text: "https://example.com/table/7", type: "qr" }];

/** A person who holds codes before the camera, one after the other. */
export function createFakeScan(options: FakeScanOptions = {}): AreaProvider<ScanSchema> {
  const { codes = ONE } = options;
  return createScanProvider<FoundCode>({
    createReader: async (types) => async (code) => (types.includes(code.type) ? code : undefined),
    async scanCode({ read }) {
      for (const code of codes) {
        const found = await read(code);
        if (found !== undefined) return found;
      }
      return "canceled";
    },
  });
}
