import type { EventSinkOptions } from "../events/mini-app-event.ts";
import type { PartialAreaProvider } from "../provider.ts";
import { createPerfProvider } from "./provider.ts";
import type { PerfSchema } from "./schema.ts";

/** `platform.perf`, where the page's app has a place for it. */
export function createWebPerf({ onEvent }: EventSinkOptions = {}): PartialAreaProvider<PerfSchema> {
  return onEvent === undefined ? {} : createPerfProvider(onEvent);
}
