import type { PartialAreaProvider } from "../provider.ts";
import { createAppProvider } from "./provider.ts";
import type { AppProviderOptions } from "./provider.ts";
import type { AppSchema } from "./schema.ts";

export type FakeAppOptions = AppProviderOptions & {
  /** What the mini-app asked for is added here, with the session's id. */
  readonly asked?: { readonly what: "close" | "restart"; readonly sessionId: string }[];
};

/** A host app that notes what it is asked for. */
export function createFakeApp(options: FakeAppOptions = {}): PartialAreaProvider<AppSchema> {
  const { asked = [], close, restart, now } = options;
  return createAppProvider({
    close(context) {
      asked.push({ what: "close", sessionId: context.sessionId });
      close?.(context);
    },
    restart(context) {
      asked.push({ what: "restart", sessionId: context.sessionId });
      restart?.(context);
    },
    ...(now !== undefined && { now }),
  });
}
