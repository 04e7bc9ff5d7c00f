import { LOST } from "./transport.ts";
import type { SocketEvents, SocketLink } from "./transport.ts";

/** What of the standard's WebSocket is used here; browsers, and the clients of Node, have it. */
export type SocketLike = {
  binaryType: string;
  readonly bufferedAmount: number;
  readonly protocol: string;
  readonly readyState: number;
  send(data: string | Uint8Array<ArrayBuffer>): void;
  close(code?: number, reason?: string): void;
  onopen: unknown;
  onmessage: unknown;
  onclose: unknown;
  onerror: unknown;
};

const OPEN = 1;
/** As much may wait in the socket before senders do. */
const LITTLE_BYTES = 64 * 1024;
const LOOK_MS = 10;

/** A link over a standard WebSocket; `create` may throw, for a server that is none. */
export function linkSocket(create: () => SocketLike, events: SocketEvents): SocketLink {
  let socket: SocketLike;
  try {
    socket = create();
  } catch {
    queueMicrotask(() => events.closed(LOST));
    return { send: async () => undefined, close: () => undefined };
  }
  socket.binaryType = "arraybuffer";
  socket.onopen = () => events.opened(socket.protocol);
  socket.onmessage = ({ data }: { data: string | ArrayBuffer }) =>
    events.message(typeof data === "string" ? data : new Uint8Array(data));
  // What went wrong a browser does not say; the close that follows tells all there is.
  socket.onerror = () => undefined;
  socket.onclose = ({ code, reason, wasClean }: CloseEvent) => events.closed({ code, reason, wasClean });
  return {
    async send(data) {
      if (socket.readyState !== OPEN) return;
      socket.send(typeof data === "string" ? data : new Uint8Array(data));
      // A socket tells nobody when it has sent; it can only be looked at.
      while (socket.readyState === OPEN && socket.bufferedAmount > LITTLE_BYTES) await aWhile();
    },
    close: (code, reason) => socket.close(code, reason),
  };
}

function aWhile(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}
