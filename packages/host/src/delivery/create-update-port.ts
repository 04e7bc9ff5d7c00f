import type { CallContext, UpdatePort, Version } from "@atoll/capabilities";
import type { Release } from "@atoll/distribution";
import { createListeners } from "../listeners.ts";
import type { Delivery } from "./delivery.ts";

export type UpdatePortOptions = {
  readonly delivery: Pick<Delivery, "check" | "onEvent">;
  /** Ends the opening that asked, and opens what is newest. */
  reopen(context: CallContext): void;
  onHostError?(error: unknown, where: string): void;
};

/** `platform.update` over a delivery: what it fetched while the app runs is ready. */
export function createUpdatePort(options: UpdatePortOptions): UpdatePort {
  const { delivery, reopen } = options;
  const here = new Map<string, Version>();
  const news = createListeners<{ readonly appId: string; readonly version: Version }>((error) =>
    options.onHostError?.(error, "update.ready"),
  );
  delivery.onEvent((event) => {
    if (event.kind === "fellBack") here.delete(event.appId);
    if (event.kind !== "updateReady") return;
    const version = versionOf(event.release);
    here.set(event.appId, version);
    news.notify({ appId: event.appId, version });
  });
  return {
    async check({ appId }) {
      const result = await delivery.check(appId);
      if (result.status === "updated") here.set(appId, versionOf(result.release));
      return here.get(appId) ?? null;
    },
    ready: ({ appId }) => here.get(appId) ?? null,
    onReady: (owner, listener) =>
      news.add(({ appId, version }) => {
        if (appId === owner.appId) listener(version);
      }),
    apply: reopen,
  };
}

function versionOf({ version }: Release): Version {
  return { name: version.name, code: version.code };
}
