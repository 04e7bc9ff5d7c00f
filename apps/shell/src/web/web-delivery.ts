import { createWebReleaseStore, sha256, verifyEd25519 } from "@atoll/distribution/web";
import type { Clock, Host } from "@atoll/host";
import type { Fetch } from "@atoll/web-host/fetch-bytes";
import { createRegistryDelivery } from "../delivery/registry-delivery.ts";
import type { RegistryDelivery, RegistryDeliveryOptions } from "../delivery/registry-delivery.ts";
import type { PageConfig } from "./page-config.ts";

export type WebDeliveryOptions = {
  readonly config: Pick<PageConfig, "apiLevel" | "contentOrigin" | "hostVersion" | "pinnedRoot">;
  readonly host: Pick<Host, "open">;
  readonly clock: Clock;
  readonly fetch: Fetch;
  readonly channelFor?: RegistryDeliveryOptions["channelFor"];
};

/** Delivery from the registry of the page, kept in the browser. */
export function createWebDelivery(options: WebDeliveryOptions): RegistryDelivery {
  const { config, host, clock, fetch, channelFor } = options;
  const { apiLevel, contentOrigin, hostVersion, pinnedRoot } = config;
  return createRegistryDelivery({
    registry: { apiLevel, contentOrigin, hostVersion, pinnedRoot },
    host,
    clock,
    ...(channelFor !== undefined && { channelFor }),
    platform: {
      platform: "web",
      fetch: withFreshMetadata(fetch),
      openStore: (name) => createWebReleaseStore({ name }),
      verify: verifyEd25519,
      sha256,
      randomId: () => crypto.randomUUID(),
    },
  });
}

/** What is signed is asked for anew at each check, which costs a "not modified"; a revocation does not wait for the browser's cache. */
function withFreshMetadata(fetch: Fetch): Fetch {
  return (input, init) =>
    fetch(input, { ...init, cache: String(input).includes("/cdn/meta/") ? "no-cache" : "default" });
}
