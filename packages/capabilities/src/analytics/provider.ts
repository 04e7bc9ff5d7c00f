import { createTeller } from "../events/create-teller.ts";
import type { EventSink } from "../events/mini-app-event.ts";
import type { AreaProvider } from "../provider.ts";
import type { AnalyticsSchema } from "./schema.ts";

/** `platform.analytics`: what is told of its use goes to the host app's sink. */
export function createAnalyticsProvider(onEvent: EventSink): AreaProvider<AnalyticsSchema> {
  const { tell, openingEnded } = createTeller(onEvent);
  return {
    event: async ({ name, props }, context) => tell({ kind: "event", name, props }, context),
    screen: async ({ name, props }, context) => tell({ kind: "screen", name, props }, context),
    openingEnded,
  };
}
