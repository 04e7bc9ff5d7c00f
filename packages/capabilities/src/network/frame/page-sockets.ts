import { LOST } from "../sockets/transport.ts";
import type { SocketEvents, SocketLink, SocketRequest } from "../sockets/transport.ts";
import type { SocketNews, ToFrame } from "./messages.ts";

/** The page's ends of a frame's sockets. */
export type PageSockets = {
  open(request: SocketRequest, events: SocketEvents): SocketLink;
  take(news: SocketNews): void;
  /** The frame is gone: every socket has ended. */
  lose(): void;
};

type PageSocket = { readonly events: SocketEvents; readonly unsent: (() => void)[] };

/** Begins with none. */
export function createPageSockets(post: (message: ToFrame) => void): PageSockets {
  const sockets = new Map<number, PageSocket>();
  let lastId = 0;
  const end = (id: number, tell: (events: SocketEvents) => void) => {
    const socket = sockets.get(id);
    sockets.delete(id);
    for (const sent of socket?.unsent ?? []) sent();
    if (socket !== undefined) tell(socket.events);
  };
  return {
    open(request, events) {
      const id = ++lastId;
      const unsent: (() => void)[] = [];
      sockets.set(id, { events, unsent });
      post({ kind: "socketOpen", id, request });
      return {
        send: (data) =>
          new Promise((resolve) => {
            if (!sockets.has(id)) return resolve();
            unsent.push(resolve);
            post({ kind: "socketSend", id, data });
          }),
        close: (code, reason) => post({ kind: "socketClose", id, code, reason }),
      };
    },
    take(news) {
      const socket = sockets.get(news.id);
      if (news.kind === "socketOpened") socket?.events.opened(news.protocol);
      else if (news.kind === "socketMessage") socket?.events.message(news.data);
      else if (news.kind === "socketSent") socket?.unsent.shift()?.();
      else end(news.id, (events) => events.closed(news.end));
    },
    lose() {
      for (const id of Array.from(sockets.keys())) end(id, (events) => events.closed(LOST));
    },
  };
}
