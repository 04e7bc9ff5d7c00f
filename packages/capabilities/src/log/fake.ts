import type { MiniAppEvent } from "../events/mini-app-event.ts";
import type { AreaProvider } from "../provider.ts";
import { createLogProvider } from "./provider.ts";
import type { LogSchema } from "./schema.ts";

export type FakeLogOptions = {
  /** What was told is added here. */
  readonly told?: MiniAppEvent[];
};

/** A host app that keeps whatever it is told. */
export function createFakeLog({ told = [] }: FakeLogOptions = {}): AreaProvider<LogSchema> {
  return createLogProvider((event) => void told.push(event));
}
