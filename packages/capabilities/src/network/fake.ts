import type { AreaProvider } from "../provider.ts";
import { createFakeNetwork } from "./fake-network.ts";
import type { FakeRoutes } from "./fake-network.ts";
import { createNetworkProvider } from "./provider.ts";
import type { NetworkProviderOptions } from "./provider.ts";
import type { NetworkSchema } from "./schema.ts";

export type FakeNetworkOptions = Partial<NetworkProviderOptions> & {
  /** What made-up servers answer; pass a `transport` of `createFakeNetwork` instead to see the requests. */
  readonly routes?: FakeRoutes;
};

/** The network with every check of the real one and no wire behind it. */
export function createFakeNetworkProvider(options: FakeNetworkOptions = {}): AreaProvider<NetworkSchema> {
  const { routes, ...rest } = options;
  return createNetworkProvider({ transport: createFakeNetwork(routes), ...rest });
}
