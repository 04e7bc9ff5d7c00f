import { createFrameTransport } from "./frame/transport.ts";
import { createNetworkProvider } from "./provider.ts";
import type { NetworkProvider, NetworkProviderOptions } from "./provider.ts";
import { createBrowserStatus } from "./status.ts";
import type { BrowserNetwork } from "./status.ts";

export type WebNetworkOptions = Partial<NetworkProviderOptions> & {
  /** Address of network.html on the page's own server; "/network.html" unless given. */
  readonly frameSrc?: string;
};

/** The network of a browser: every mini-app's requests leave from a frame of its own, fenced by CSP. */
export function createWebNetwork(options: WebNetworkOptions = {}): NetworkProvider {
  const { frameSrc = "/network.html", ...rest } = options;
  const status = createBrowserStatus({
    navigator: navigator as BrowserNetwork["navigator"],
    page: globalThis,
  });
  const transport = createFrameTransport({ src: frameSrc });
  return createNetworkProvider({ transport, sockets: transport.sockets, status, ...rest });
}
