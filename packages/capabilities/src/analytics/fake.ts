import type { MiniAppEvent } from "../events/mini-app-event.ts";
import type { AreaProvider } from "../provider.ts";
import { createAnalyticsProvider } from "./provider.ts";
import type { AnalyticsSchema } from "./schema.ts";

export type FakeAnalyticsOptions = {
  /** What was told is added here. */
  readonly told?: MiniAppEvent[];
};

/** A host app that keeps whatever it is told. */
export function createFakeAnalytics({ told = [] }: FakeAnalyticsOptions = {}): AreaProvider<AnalyticsSchema> {
  return createAnalyticsProvider((event) => void told.push(event));
}
