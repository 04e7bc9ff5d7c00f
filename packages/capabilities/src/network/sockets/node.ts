import type { LookupFunction } from "node:net";
import { guardedLookup, resolveBySystem } from "../guarded-lookup/node.ts";
import type { ResolveName } from "../guarded-lookup/node.ts";
import { linkSocket } from "./socket-link.ts";
import type { SocketLike } from "./socket-link.ts";
import type { SocketTransport } from "./transport.ts";

export type NodeSocketsOptions = {
  /** A client whose options take a `lookup`, that follows no redirects: the `WebSocket` of the package ws. */
  connect(url: string, protocols: string[], options: { readonly lookup: LookupFunction }): SocketLike;
  readonly resolveName?: ResolveName;
};

/** WebSockets from Node, for simulators and servers; addresses are checked at the moment of connecting. */
export function createNodeSockets({
  connect,
  resolveName = resolveBySystem,
}: NodeSocketsOptions): SocketTransport {
  return {
    open: ({ url, protocols }, _, events) =>
      linkSocket(() => connect(url, [...protocols], { lookup: guardedLookup(resolveName) }), events),
  };
}
