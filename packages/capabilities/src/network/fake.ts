import { createFakeTransport } from "./fake-transport.ts";
import type { FakeRoutes } from "./fake-transport.ts";
import { createFakeSockets } from "./sockets/fake-sockets.ts";
import type { FakeSocketServer } from "./sockets/fake-sockets.ts";
import { createNetworkProvider } from "./provider.ts";
import type { NetworkProvider, NetworkProviderOptions } from "./provider.ts";
import type { NetworkStatus, StatusSource } from "./status.ts";

export type FakeNetworkOptions = Partial<NetworkProviderOptions> & {
  /** What made-up servers answer; pass a `transport` of `createFakeTransport` instead to see the requests. */
  readonly routes?: FakeRoutes;
  /** What made-up servers do with WebSockets, by wss address. */
  readonly socketServers?: { readonly [url: string]: FakeSocketServer };
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
  const { routes, socketServers = {}, ...rest } = options;
  const transport = createFakeTransport(routes);
  const sockets = createFakeSockets(socketServers);
  return createNetworkProvider({ transport, sockets, status: createFakeConnection(), ...rest });
}
