import { createTeller } from "../events/create-teller.ts";
import type { EventSink } from "../events/mini-app-event.ts";
import type { AreaProvider } from "../provider.ts";
import type { LogSchema } from "./schema.ts";

/** `platform.log`: lines for the developer goes to the host app's sink. */
export function createLogProvider(onEvent: EventSink): AreaProvider<LogSchema> {
  const { tell, openingEnded } = createTeller(onEvent);
  return {
    write: async ({ level, text }, context) => tell({ kind: "log", level, text }, context),
    openingEnded,
  };
}
