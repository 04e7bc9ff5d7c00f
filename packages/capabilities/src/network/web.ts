import type { AreaProvider } from "../provider.ts";
import { createFrameTransport } from "./frame/transport.ts";
import { createNetworkProvider } from "./provider.ts";
import type { NetworkSchema } from "./schema.ts";
import type { NetworkProviderOptions } from "./provider.ts";

export type WebNetworkOptions = Partial<NetworkProviderOptions> & {
  /** Address of network.html on the page's own server; "/network.html" unless given. */
  readonly frameSrc?: string;
};

/** The network of a browser: every mini-app's requests leave from a frame of its own, fenced by CSP. */
export function createWebNetwork(options: WebNetworkOptions = {}): AreaProvider<NetworkSchema> {
  const { frameSrc = "/network.html", ...rest } = options;
  return createNetworkProvider({ transport: createFrameTransport({ src: frameSrc }), ...rest });
}
