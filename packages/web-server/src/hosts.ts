import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers one request; the host name was already routed. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/** Handlers by host name: loopback names lead to `main`, `<name>.localhost` to its service. */
export function createHostRoutes(main: Handler, services: Readonly<Record<string, Handler>>) {
  const routes = new Map<string, Handler>(LOOPBACK_NAMES.map((name) => [name, main]));
  for (const [name, handler] of Object.entries(services)) routes.set(`${name}.localhost`, handler);
  return routes;
}

/**
 * The handler for a Host header, or undefined for a name that is not ours.
 * Security: a name outside the list is refused, so that a page elsewhere cannot reach us by pointing its own name at this machine.
 */
export function routeByHost(
  routes: ReadonlyMap<string, Handler>,
  header: string | undefined,
): Handler | undefined {
  if (header === undefined) return undefined;
  return routes.get(header.toLowerCase().replace(/:\d{1,5}$/, ""));
}
