import { createReleaseClient } from "@atoll/distribution";
import type { ReleaseClientOptions, ReleaseStore } from "@atoll/distribution";
import { createDelivery } from "@atoll/host";
import type { Clock, Delivery, DeliveryEvent, Host } from "@atoll/host";

/** What a platform brings to the release client. */
export type DeliveryPlatform = Pick<
  ReleaseClientOptions,
  "fetch" | "platform" | "randomId" | "sha256" | "verify"
> & {
  /** The store of this name; what one holds is not seen in another. */
  readonly openStore: (name: string) => ReleaseStore;
};

export type RegistryDeliveryOptions = {
  readonly registry: Pick<ReleaseClientOptions, "apiLevel" | "contentOrigin" | "hostVersion" | "pinnedRoot">;
  readonly host: Pick<Host, "open">;
  readonly clock: Clock;
  readonly platform: DeliveryPlatform;
  /** The channel of one mini-app, where somebody was invited to try it. */
  readonly channelFor?: NonNullable<ReleaseClientOptions["channelFor"]>;
};

/** What the shell needs of a delivery. */
export type RegistryDelivery = Pick<Delivery, "prepare" | "check" | "onEvent">;

/** Delivery from one registry, kept on this device. It begins when it is first asked. */
export function createRegistryDelivery(options: RegistryDeliveryOptions): RegistryDelivery {
  const listeners = new Set<(event: DeliveryEvent) => void>();
  let delivery: Promise<Delivery> | undefined;
  const started = () => {
    delivery ??= start(options).then(
      (ready) => {
        ready.onEvent((event) => {
          for (const listener of listeners) listener(event);
        });
        return ready;
      },
      (error: unknown) => {
        // A platform that refused its database may give it at the next opening.
        delivery = undefined;
        throw error;
      },
    );
    return delivery;
  };
  return {
    prepare: async (appId) => (await started()).prepare(appId),
    check: async (appId) => (await started()).check(appId),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function start({
  registry,
  host,
  clock,
  platform,
  channelFor,
}: RegistryDeliveryOptions): Promise<Delivery> {
  const { openStore, ...parts } = platform;
  // Security: what was seen of one registry says nothing about another that answers at the same address later.
  const root = (await platform.sha256(new TextEncoder().encode(registry.pinnedRoot))).slice(0, 16);
  const store = openStore(`atoll-releases-${root}`);
  const client = await createReleaseClient({
    ...registry,
    ...parts,
    ...(channelFor !== undefined && { channelFor }),
    store,
    clock,
    formats: ["js"],
  });
  return createDelivery({
    client,
    host,
    clock,
    onHostError: (error, where) => console.error(`The host failed in ${where}:`, error),
  });
}
