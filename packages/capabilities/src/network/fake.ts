import type { AreaProvider } from "../provider.ts";
import { createFakeTransport } from "./fake-transport.ts";
import type { FakeRoutes } from "./fake-transport.ts";
import { createNetworkProvider } from "./provider.ts";
import type { NetworkProviderOptions } from "./provider.ts";
import type { NetworkSchema } from "./schema.ts";

export type FakeNetworkOptions = Partial<NetworkProviderOptions> & {
  /** What made-up servers answer; pass a `transport` of `createFakeTransport` instead to see the requests. */
  readonly routes?: FakeRoutes;
};

/** The network with every check of the real one and no wire behind it. */
export function createFakeNetwork(options: FakeNetworkOptions = {}): AreaProvider<NetworkSchema> {
  const { routes, ...rest } = options;
  return createNetworkProvider({ transport: createFakeTransport(routes), ...rest });
}
