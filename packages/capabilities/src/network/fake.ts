import { createFakeTransport } from "./fake-transport.ts";
import type { FakeRoutes } from "./fake-transport.ts";
import { createNetworkProvider } from "./provider.ts";
import type { NetworkProvider, NetworkProviderOptions } from "./provider.ts";
import type { NetworkStatus, StatusSource } from "./status.ts";

export type FakeNetworkOptions = Partial<NetworkProviderOptions> & {
  /** What made-up servers answer; pass a `transport` of `createFakeTransport` instead to see the requests. */
  readonly routes?: FakeRoutes;
};

/** A made-up connection; change it while a mini-app runs. */
export type FakeConnection = StatusSource & { set(status: NetworkStatus): void };

/** Makes one by Wi-Fi, unless said otherwise. */
export function createFakeConnection(given: NetworkStatus = { online: true, type: "wifi" }): FakeConnection {
  const listeners = new Set<() => void>();
  let status = given;
  return {
    now: () => status,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      status = next;
      for (const listener of listeners) listener();
    },
  };
}

/** The network with every check of the real one and no wire behind it. */
export function createFakeNetwork(options: FakeNetworkOptions = {}): NetworkProvider {
  const { routes, ...rest } = options;
  const transport = createFakeTransport(routes);
  return createNetworkProvider({ transport, status: createFakeConnection(), ...rest });
}
