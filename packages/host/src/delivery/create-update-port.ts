import type { CallContext, UpdatePort, Version } from "@atoll/capabilities";
import type { Release } from "@atoll/distribution";
import { createListeners } from "../listeners.ts";
import type { Delivery, DeliveryEvent } from "./delivery.ts";

export type UpdatePortOptions = {
  /** Ends the opening that asked, and opens what is newest. */
  reopen(context: CallContext): void;
  onHostError?(error: unknown, where: string): void;
};

/** A port for a host's providers, made before the delivery that the host itself is needed for. */
export type DeliveredUpdates = UpdatePort & {
  /** From now on what this delivery fetches is ready; before, there is no news. */
  follow(delivery: Pick<Delivery, "check" | "onEvent">): void;
};

/** `platform.update` over a delivery: what it fetched while the app runs is ready. */
export function createUpdatePort(options: UpdatePortOptions): DeliveredUpdates {
  const { reopen } = options;
  let followed: Pick<Delivery, "check" | "onEvent"> | undefined;
  const here = new Map<string, Version>();
  const news = createListeners<{ readonly appId: string; readonly version: Version }>((error) =>
    options.onHostError?.(error, "update.ready"),
  );
  function take(event: DeliveryEvent): void {
    if (event.kind === "fellBack") here.delete(event.appId);
    if (event.kind !== "updateReady") return;
    const version = versionOf(event.release);
    here.set(event.appId, version);
    news.notify({ appId: event.appId, version });
  }
  return {
    follow(delivery) {
      followed = delivery;
      delivery.onEvent(take);
    },
    async check({ appId }) {
      const result = await followed?.check(appId);
      if (result?.status === "updated") here.set(appId, versionOf(result.release));
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
