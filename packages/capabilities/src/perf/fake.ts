import type { MiniAppEvent } from "../events/mini-app-event.ts";
import type { AreaProvider } from "../provider.ts";
import { createPerfProvider } from "./provider.ts";
import type { PerfSchema } from "./schema.ts";

export type FakePerfOptions = {
  /** What was told is added here. */
  readonly told?: MiniAppEvent[];
};

/** A host app that keeps whatever it is told. */
export function createFakePerf({ told = [] }: FakePerfOptions = {}): AreaProvider<PerfSchema> {
  return createPerfProvider((event) => void told.push(event));
}
