import type { GuestBridge } from "@atoll/protocol";

/** `platform.network` of a mini-app. `fetch` is the global one, under the name that the catalogue gives it. */
export function createNetworkGuest(bridge: GuestBridge) {
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);
  return {
    fetch: Object.assign(fetch, { isSupported: () => bridge.capabilities().includes("network.fetch") }),
  };
}
