import type { Owner } from "../../provider.ts";

/** A message of a WebSocket: text, or bytes. */
export type SocketData = string | Uint8Array;

/** How a socket ended, in the words of the WebSocket standard. */
export type SocketEnd = { readonly code: number; readonly reason: string; readonly wasClean: boolean };

/** A socket whose address was checked, and mapped where the host maps it. */
export type SocketRequest = { readonly url: string; readonly protocols: readonly string[] };

/** What is told of a socket: opened at most once, closed once and last, also when it never opened. */
export type SocketEvents = {
  opened(protocol: string): void;
  message(data: SocketData): void;
  closed(end: SocketEnd): void;
};

/** The host's end of one socket. */
export interface SocketLink {
  /** Resolves once little waits to be sent, or the socket has ended. Messages go out in the order of the calls. */
  send(data: SocketData): Promise<void>;
  close(code: number, reason: string): void;
}

export type SocketOptions = {
  readonly owner: Owner;
  /** Everything this mini-app may reach, as CSP sources. */
  readonly sources: readonly string[];
};

/** What carries WebSockets: without cookies, without redirects. Never throws; a socket that cannot be is closed with 1006. */
export interface SocketTransport {
  open(request: SocketRequest, options: SocketOptions, events: SocketEvents): SocketLink;
}

/** The end of a socket of which nobody heard how. */
export const LOST: SocketEnd = { code: 1006, reason: "", wasClean: false };
