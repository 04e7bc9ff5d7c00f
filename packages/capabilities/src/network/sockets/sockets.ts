import { AtollError } from "@atoll/protocol";
import type { AreaProvider, CallContext } from "../../provider.ts";
import type { Schedule } from "../../schedule.ts";
import { withDeadline } from "../deadline.ts";
import { decodeBase64 } from "../request-body.ts";
import { NETWORK_LIMITS } from "../schema.ts";
import type { NetworkSchema } from "../schema.ts";
import { assertAllowedSocketUrl, connectSources } from "../url-policy.ts";
import type { UrlPolicy } from "../url-policy.ts";
import { createSocketRecord, sizeOf } from "./socket-record.ts";
import type { SocketRecord } from "./socket-record.ts";
import type { SocketData, SocketTransport } from "./transport.ts";

export type SocketsOptions = {
  readonly transport: SocketTransport;
  policyOf(network: CallContext["manifest"]["network"]): UrlPolicy;
  readonly schedule: Schedule;
  readonly timeoutMs: number;
};

type Verbs = "socketClose" | "socketOpen" | "socketRead" | "socketSend";
type Sockets = Pick<AreaProvider<NetworkSchema>, Verbs> & { openingEnded(sessionId: string): void };

/** The WebSockets of mini-apps, over any transport: addresses, number and size are decided here. */
export function createSockets(options: SocketsOptions): Sockets {
  const records = new Map<number, SocketRecord>();
  let last = 0;

  function recordOf(socket: number, { sessionId }: CallContext): SocketRecord {
    const record = records.get(socket);
    // Security: numbers are easily guessed; a socket is its own opening's alone.
    if (record !== undefined && record.sessionId === sessionId) return record;
    throw new AtollError("INVALID_ARGUMENT", `There is no socket ${socket}. It was closed, or never opened.`);
  }

  function forget(socket: number, reason: string): void {
    const record = records.get(socket);
    records.delete(socket);
    record?.end({ code: 1001, reason, wasClean: false });
    record?.close(1000, "");
  }

  return {
    async socketOpen({ url, protocols }, context) {
      const policy = options.policyOf(context.manifest.network);
      const { href } = assertAllowedSocketUrl(url, policy);
      assertRoom(records, context.sessionId);
      const socket = ++last;
      const request = { url: href, protocols, sources: connectSources(policy) };
      const { record, opened } = openRecord(options, request, context);
      records.set(socket, record);
      try {
        return { socket, protocol: await withinTime(opened, options, context) };
      } catch (error) {
        forget(socket, "");
        throw error;
      }
    },
    async socketSend({ socket, messages }, context) {
      const record = recordOf(socket, context);
      const data = messages.map((each) => ("text" in each ? each.text : decodeBase64(each.base64)));
      assertSendable(record, data);
      await Promise.all(data.map((each) => record.send(each)));
      return null;
    },
    async socketRead({ socket }, context) {
      const record = recordOf(socket, context);
      await whenReadable(record, context.signal);
      const readable = record.take() ?? { messages: [], end: null };
      if (readable.end !== null) records.delete(socket);
      return { messages: readable.messages.map(toMessage), closed: readable.end };
    },
    async socketClose({ socket, code, reason }, context) {
      recordOf(socket, context).close(code, reason);
      return null;
    },
    openingEnded(sessionId) {
      for (const [socket, record] of Array.from(records)) {
        if (record.sessionId === sessionId) forget(socket, "The mini-app was closed.");
      }
    },
  };
}

type Opening = { readonly record: SocketRecord; readonly opened: Promise<string> };

function openRecord(
  { transport }: SocketsOptions,
  {
    sources,
    ...request
  }: { readonly url: string; readonly protocols: readonly string[]; readonly sources: string[] },
  { owner, sessionId, front }: CallContext,
): Opening {
  let open: (protocol: string) => void = () => undefined;
  let fail: (error: AtollError) => void = () => undefined;
  const opened = new Promise<string>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  const record: SocketRecord = createSocketRecord(sessionId, () => link);
  const hide = () => {
    record.end({ code: 1001, reason: "The mini-app left the front.", wasClean: false });
    link.close(1000, "");
  };
  const link = transport.open(
    request,
    { owner, sources },
    {
      opened: open,
      message: record.receive,
      closed(end) {
        front.removeEventListener("abort", hide);
        fail(new AtollError("NETWORK_ERROR", "The server did not open a WebSocket. Try again."));
        record.end(end);
      },
    },
  );
  front.addEventListener("abort", hide, { once: true });
  if (front.aborted) hide();
  return { record, opened };
}

function assertRoom(records: ReadonlyMap<number, SocketRecord>, sessionId: string): void {
  const count = Array.from(records.values()).filter((record) => record.sessionId === sessionId).length;
  if (count < NETWORK_LIMITS.sockets) return;
  throw new AtollError("QUOTA_EXCEEDED", `${count} WebSockets are open. Close one, and read it to its end.`, {
    data: { usage: count, quota: NETWORK_LIMITS.sockets },
  });
}

function assertSendable(record: SocketRecord, data: readonly SocketData[]): void {
  const sizes = data.map(sizeOf);
  const largest = Math.max(...sizes);
  const quota = NETWORK_LIMITS.messageBytes;
  if (largest > quota) {
    throw new AtollError(
      "QUOTA_EXCEEDED",
      `A message holds ${largest} bytes of at most ${quota}. Send it in parts.`,
      {
        data: { usage: largest, quota },
      },
    );
  }
  const usage = sizes.reduce((sum, size) => sum + size, record.unsentBytes());
  if (usage <= NETWORK_LIMITS.waitingBytes) return;
  throw new AtollError(
    "QUOTA_EXCEEDED",
    "Too much waits to be sent. Wait until the calls before are answered.",
    {
      data: { usage, quota: NETWORK_LIMITS.waitingBytes },
    },
  );
}

function toMessage(data: SocketData): { text: string } | { base64: string } {
  if (typeof data === "string") return { text: data };
  let binary = "";
  for (const byte of data) binary += String.fromCharCode(byte);
  return { base64: btoa(binary) };
}

function whenReadable(record: SocketRecord, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new AtollError("ABORTED", "The call was cancelled.")));
    void record.whenReadable().then(resolve);
  });
}

function withinTime(
  opened: Promise<string>,
  { schedule, timeoutMs }: SocketsOptions,
  { signal }: CallContext,
): Promise<string> {
  return withDeadline({ signal, timeoutMs, schedule }, () => opened);
}
