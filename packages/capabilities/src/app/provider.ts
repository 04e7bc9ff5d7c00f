import { AtollError } from "@atoll/protocol";
import type { CallContext, PartialAreaProvider } from "../provider.ts";
import type { AppSchema } from "./schema.ts";

/** Port: what the host app does with an opening. What it leaves out is NOT_SUPPORTED. */
export type AppPort = {
  readonly close?: (context: CallContext) => void;
  readonly restart?: (context: CallContext) => void;
};

export type AppProviderOptions = AppPort & {
  /** Milliseconds since the epoch; the device's own clock unless given. */
  readonly now?: () => number;
};

const RESTARTS = 3;
const WINDOW_MS = 60_000;

/** `platform.app` over a host app. */
export function createAppProvider(options: AppProviderOptions): PartialAreaProvider<AppSchema> {
  const { close, restart, now = Date.now } = options;
  const limit = createRestartLimit(now);
  return {
    ...(close !== undefined && {
      async close(_, context) {
        close(context);
        return null;
      },
    }),
    ...(restart !== undefined && {
      async restart(_, context) {
        limit.admit(context.owner.key);
        restart(context);
        return null;
      },
    }),
  };
}

/** Security: each restart is a new session with new quotas, so they are counted for the owner, across sessions. */
function createRestartLimit(now: () => number): { admit(ownerKey: string): void } {
  const restarts = new Map<string, readonly number[]>();
  return {
    admit(ownerKey) {
      const recent = (restarts.get(ownerKey) ?? []).filter((at) => now() - at < WINDOW_MS);
      if (recent.length >= RESTARTS) {
        throw new AtollError(
          "RATE_LIMITED",
          `It restarted ${RESTARTS} times within a minute. Restart it later.`,
        );
      }
      restarts.set(ownerKey, [...recent, now()]);
    },
  };
}
