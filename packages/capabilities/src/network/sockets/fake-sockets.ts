import { LOST } from "./transport.ts";
import type { SocketData, SocketEvents, SocketLink, SocketTransport } from "./transport.ts";

/** A made-up server's end of one socket. */
export type FakePeer = {
  readonly url: string;
  /** What the mini-app offered. */
  readonly protocols: readonly string[];
  send(data: SocketData): void;
  close(code?: number, reason?: string): void;
  onMessage(listener: (data: SocketData) => void): void;
  onClose(listener: () => void): void;
};

/** Says what a made-up server does with a socket, once it is open. The text it returns is the protocol it chose. */
export type FakeSocketServer = (peer: FakePeer) => string | void;

/** WebSockets without a wire, by address with or without a query; one that is not there does not open. */
export function createFakeSockets(servers: { readonly [url: string]: FakeSocketServer }): SocketTransport {
  return {
    open({ url, protocols }, _, events) {
      const { origin, pathname } = new URL(url);
      const server = servers[url] ?? servers[`${origin}${pathname}`];
      return connect({ url, protocols }, server, events);
    },
  };
}

function connect(
  { url, protocols }: Pick<FakePeer, "protocols" | "url">,
  server: FakeSocketServer | undefined,
  events: SocketEvents,
): SocketLink {
  const listeners: ((data: SocketData) => void)[] = [];
  const closing: (() => void)[] = [];
  let open = true;
  const later = (run: () => void) => void Promise.resolve().then(run);
  const end = (code: number, reason: string, wasClean = true) => {
    if (!open) return;
    open = false;
    for (const listen of closing) listen();
    later(() => events.closed({ code, reason, wasClean }));
  };
  later(() => {
    if (server === undefined) return end(LOST.code, LOST.reason, LOST.wasClean);
    const early: SocketData[] = [];
    let deliver = (data: SocketData): void => void early.push(data);
    const chosen = server({
      url,
      protocols,
      send: (data) => open && deliver(data),
      close: (code = 1005, reason = "") => later(() => end(code, reason)),
      onMessage: (listener) => void listeners.push(listener),
      onClose: (listener) => void closing.push(listener),
    });
    events.opened(chosen ?? "");
    deliver = events.message;
    for (const data of early) events.message(data);
  });
  return {
    async send(data) {
      if (open) for (const listen of listeners) listen(data);
    },
    close: end,
  };
}
