import type { RequestListener } from "node:http";
import { routeByHost } from "./hosts.ts";
import type { Handler } from "./hosts.ts";
import { LOOPBACK, listen } from "./listen.ts";
import type { Listening } from "./listen.ts";
import { sendText } from "./respond.ts";

export type LoopbackOptions = {
  /** Told of what a handler threw; printed unless given. */
  readonly onError?: (error: unknown) => void;
  /** Addresses of this machine to listen on beside the loopback ones; the caller's decision, and none unless given. */
  readonly addresses?: readonly string[];
};

/**
 * Listens on this machine's loopback addresses, IPv4 and where there is one IPv6; port 0 takes a free one. Throws PortInUseError.
 * Security: on no other address that is not named, so that a development start cannot be reached from the network.
 */
export function listenOnLoopback(
  routes: ReadonlyMap<string, Handler>,
  port: number,
  options: LoopbackOptions = {},
): Promise<Listening> {
  const { onError = (error) => console.error("A request failed:", error), addresses = [] } = options;
  return listen(answerBy(routes, onError), { port, addresses: [...LOOPBACK, ...addresses] });
}

function answerBy(routes: ReadonlyMap<string, Handler>, onError: (error: unknown) => void): RequestListener {
  return async (request, response) => {
    const handler = routeByHost(routes, request.headers.host);
    if (handler === undefined) {
      sendText(response, 421, "This server does not answer for that host name.");
      return;
    }
    try {
      await handler(request, response);
    } catch (error) {
      onError(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "The server failed to answer. Its terminal says why.");
    }
  };
}
