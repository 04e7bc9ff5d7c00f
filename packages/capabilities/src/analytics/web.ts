import type { EventSinkOptions } from "../events/mini-app-event.ts";
import type { PartialAreaProvider } from "../provider.ts";
import { createAnalyticsProvider } from "./provider.ts";
import type { AnalyticsSchema } from "./schema.ts";

/** `platform.analytics`, where the page's app has a place for it. */
export function createWebAnalytics({ onEvent }: EventSinkOptions = {}): PartialAreaProvider<AnalyticsSchema> {
  return onEvent === undefined ? {} : createAnalyticsProvider(onEvent);
}
