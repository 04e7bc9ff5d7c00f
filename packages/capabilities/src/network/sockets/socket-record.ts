import { NETWORK_LIMITS } from "../schema.ts";
import type { SocketData, SocketEnd, SocketLink } from "./transport.ts";

/** One socket of one opening: what came and was not read yet, and how it ended. */
export type SocketRecord = {
  readonly sessionId: string;
  receive(data: SocketData): void;
  /** The first end counts; what came before it can still be read. */
  end(end: SocketEnd): void;
  /** Takes what can be read now; the end comes with the last of it. Undefined while there is nothing. */
  take(): Readable | undefined;
  /** Resolves once there is something to take. */
  whenReadable(): Promise<void>;
  send(data: SocketData): Promise<void>;
  close(code: number, reason: string): void;
  /** Bytes that wait to be sent. */
  unsentBytes(): number;
};

export type Readable = { readonly messages: readonly SocketData[]; readonly end: SocketEnd | null };

/** Bytes of a message, as UTF-8. */
export function sizeOf(data: SocketData): number {
  return typeof data === "string" ? new TextEncoder().encode(data).length : data.length;
}

/** Keeps a socket; `link` is asked for when it is first needed. */
export function createSocketRecord(sessionId: string, link: () => SocketLink): SocketRecord {
  let unread: { readonly data: SocketData; readonly bytes: number }[] = [];
  let unsentBytes = 0;
  let ended: SocketEnd | null = null;
  let wake: (() => void)[] = [];
  const notify = () => {
    const waiting = wake;
    wake = [];
    for (const each of waiting) each();
  };
  const end = (how: SocketEnd) => {
    ended ??= how;
    notify();
  };
  /** Security: a server may send faster than the mini-app reads; the host does not keep it all. */
  const giveUp = (code: number, reason: string) => {
    end({ code, reason, wasClean: false });
    link().close(1000, "");
  };
  return {
    sessionId,
    end,
    receive(data) {
      if (ended !== null) return;
      const bytes = sizeOf(data);
      if (bytes > NETWORK_LIMITS.messageBytes) return giveUp(1009, "A message is too large.");
      const waiting = unread.reduce((sum, each) => sum + each.bytes, bytes);
      if (waiting > NETWORK_LIMITS.waitingBytes || unread.length >= MOST_UNREAD) {
        return giveUp(1008, "Too much was left unread.");
      }
      unread.push({ data, bytes });
      notify();
    },
    take() {
      if (unread.length === 0 && ended === null) return undefined;
      const count = countOf(unread);
      const messages = unread.slice(0, count).map(({ data }) => data);
      unread = unread.slice(count);
      return { messages, end: unread.length === 0 ? ended : null };
    },
    whenReadable: () =>
      unread.length > 0 || ended !== null ? Promise.resolve() : new Promise((resolve) => wake.push(resolve)),
    async send(data) {
      const bytes = sizeOf(data);
      unsentBytes += bytes;
      await link()
        .send(data)
        .finally(() => (unsentBytes -= bytes));
    },
    close: (code, reason) => link().close(code, reason),
    unsentBytes: () => unsentBytes,
  };
}

/** Small messages cost the host more than their bytes. */
const MOST_UNREAD = 4_096;

/** How many fit into one answer: by number, and by bytes, the first always. */
function countOf(unread: readonly { readonly bytes: number }[]): number {
  let bytes = 0;
  const end = unread.findIndex((each, index) => {
    bytes += each.bytes;
    return index >= NETWORK_LIMITS.messages || (index > 0 && bytes > NETWORK_LIMITS.messageBytes);
  });
  return end < 0 ? unread.length : end;
}
