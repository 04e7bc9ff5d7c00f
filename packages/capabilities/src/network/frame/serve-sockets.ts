import { linkSocket } from "../sockets/socket-link.ts";
import type { SocketLike } from "../sockets/socket-link.ts";
import type { SocketLink } from "../sockets/transport.ts";
import type { SocketNews, ToFrame } from "./messages.ts";

type SocketOrder = Extract<ToFrame, { kind: `socket${string}` }>;

/** Serves the port's messages about WebSockets. */
export function serveSockets(post: (news: SocketNews) => void): (order: SocketOrder) => void {
  const links = new Map<number, SocketLink>();
  return (order) => {
    const { id } = order;
    const link = links.get(id);
    if (order.kind === "socketClose") return link?.close(order.code, order.reason);
    if (order.kind === "socketSend") {
      return void link?.send(order.data).then(() => post({ kind: "socketSent", id }));
    }
    const { url, protocols } = order.request;
    const events = {
      opened: (protocol: string) => post({ kind: "socketOpened", id, protocol }),
      message: (data: string | Uint8Array) => post({ kind: "socketMessage", id, data }),
      closed: (end: { code: number; reason: string; wasClean: boolean }) => {
        links.delete(id);
        post({ kind: "socketClosed", id, end });
      },
    };
    links.set(
      id,
      linkSocket(() => new WebSocket(url, [...protocols]) as unknown as SocketLike, events),
    );
  };
}
