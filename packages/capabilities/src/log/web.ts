import type { EventSinkOptions } from "../events/mini-app-event.ts";
import type { PartialAreaProvider } from "../provider.ts";
import { createLogProvider } from "./provider.ts";
import type { LogSchema } from "./schema.ts";

/** `platform.log`, where the page's app has a place for it. */
export function createWebLog({ onEvent }: EventSinkOptions = {}): PartialAreaProvider<LogSchema> {
  return onEvent === undefined ? {} : createLogProvider(onEvent);
}
