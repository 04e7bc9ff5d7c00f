import type { PartialAreaProvider } from "../provider.ts";
import { createBrowserReader } from "./browser-reader.ts";
import type { CameraFrame } from "./browser-reader.ts";
import { createScanProvider } from "./provider.ts";
import type { ScanOptions } from "./provider.ts";
import type { ScanSchema } from "./schema.ts";

export type WebScanOptions = Partial<ScanOptions<CameraFrame>>;

/** Codes by the host's camera sheet. A host without one does not offer it. */
export function createWebScan(options: WebScanOptions = {}): PartialAreaProvider<ScanSchema> {
  const { scanCode, createReader = createBrowserReader } = options;
  return scanCode === undefined ? {} : createScanProvider({ scanCode, createReader });
}
