import { createReleaseClient } from "@atoll/distribution";
import { createWebReleaseStore, sha256, verifyEd25519 } from "@atoll/distribution/web";
import { createDelivery } from "@atoll/host";
import type { Clock, Delivery, Host } from "@atoll/host";
import type { Fetch } from "@atoll/web-host/fetch-bytes";
import type { PageConfig } from "./page-config.ts";

export type WebDeliveryOptions = {
  readonly config: Pick<PageConfig, "apiLevel" | "contentOrigin" | "hostVersion" | "pinnedRoot">;
  readonly host: Pick<Host, "open">;
  readonly clock: Clock;
  readonly fetch: Fetch;
};

/** Delivery from the registry of the page, kept in the browser. It begins when it is first asked. */
export function createWebDelivery(options: WebDeliveryOptions): Pick<Delivery, "prepare"> {
  let delivery: Promise<Delivery> | undefined;
  const started = () => {
    delivery ??= start(options).catch((error: unknown) => {
      // A browser that refused its database may give it at the next opening.
      delivery = undefined;
      throw error;
    });
    return delivery;
  };
  return { prepare: async (appId) => (await started()).prepare(appId) };
}

async function start({ config, host, clock, fetch }: WebDeliveryOptions): Promise<Delivery> {
  const { apiLevel, contentOrigin, hostVersion, pinnedRoot } = config;
  // Security: what was seen of one registry says nothing about another that answers at the same address later.
  const registry = (await sha256(new TextEncoder().encode(pinnedRoot))).slice(0, 16);
  const client = await createReleaseClient({
    contentOrigin,
    pinnedRoot,
    fetch: withFreshMetadata(fetch),
    store: createWebReleaseStore({ name: `atoll-releases-${registry}` }),
    clock,
    verify: verifyEd25519,
    sha256,
    randomId: () => crypto.randomUUID(),
    platform: "web",
    hostVersion,
    apiLevel,
    formats: ["js"],
  });
  return createDelivery({
    client,
    host,
    clock,
    onHostError: (error, where) => console.error(`The host failed in ${where}:`, error),
  });
}

/** What is signed is asked for anew at each check, which costs a "not modified"; a revocation does not wait for the browser's cache. */
function withFreshMetadata(fetch: Fetch): Fetch {
  return (input, init) =>
    fetch(input, { ...init, cache: String(input).includes("/cdn/meta/") ? "no-cache" : "default" });
}
