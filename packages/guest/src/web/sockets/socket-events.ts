import { Event } from "../events/event.ts";

/** The web's MessageEvent, as sockets dispatch it. */
export class MessageEvent extends Event {
  readonly data: unknown;
  readonly origin: string;

  constructor(data: unknown, origin: string) {
    super("message");
    this.data = data;
    this.origin = origin;
  }
}

/** How a socket ended, in the words of the standard. */
export type SocketEnd = { readonly code: number; readonly reason: string; readonly wasClean: boolean };

/** The web's CloseEvent. */
export class CloseEvent extends Event {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;

  constructor({ code, reason, wasClean }: SocketEnd) {
    super("close");
    this.code = code;
    this.reason = reason;
    this.wasClean = wasClean;
  }
}
