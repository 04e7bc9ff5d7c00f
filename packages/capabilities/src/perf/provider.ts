import { createTeller } from "../events/create-teller.ts";
import type { EventSink } from "../events/mini-app-event.ts";
import type { AreaProvider } from "../provider.ts";
import type { PerfSchema } from "./schema.ts";

/** `platform.perf`: marks goes to the host app's sink. */
export function createPerfProvider(onEvent: EventSink): AreaProvider<PerfSchema> {
  const { tell, openingEnded } = createTeller(onEvent);
  return {
    mark: async ({ name, ms }, context) => tell({ kind: "mark", name, ms }, context),
    openingEnded,
  };
}
