import type { SocketData, SocketEnd, SocketRequest } from "../sockets/transport.ts";
import type { NetworkRequest, NetworkResponse, ProgressOptions } from "../transport.ts";

/** What the page posts to a network frame's window, once, with the one MessagePort between them. */
export type FrameInit = { readonly atoll: "network"; readonly sources: readonly string[] };

/** What the page says on the port. */
export type ToFrame =
  | {
      readonly kind: "send";
      readonly id: number;
      readonly request: NetworkRequest;
      /** Which bytes to count aloud. */
      readonly progress?: ProgressOptions["direction"];
    }
  | { readonly kind: "cancel"; readonly id: number }
  | { readonly kind: "socketOpen"; readonly id: number; readonly request: SocketRequest }
  | { readonly kind: "socketSend"; readonly id: number; readonly data: SocketData }
  | { readonly kind: "socketClose"; readonly id: number; readonly code: number; readonly reason: string };

/** Why a frame has no answer. */
export type FrameFailure = {
  readonly code: "NETWORK_ERROR" | "NETWORK_BLOCKED" | "QUOTA_EXCEEDED";
  readonly message: string;
};

/** What the frame says of a socket; `socketSent` once for each message, in their order. */
export type SocketNews =
  | { readonly kind: "socketOpened"; readonly id: number; readonly protocol: string }
  | { readonly kind: "socketMessage"; readonly id: number; readonly data: SocketData }
  | { readonly kind: "socketSent"; readonly id: number }
  | { readonly kind: "socketClosed"; readonly id: number; readonly end: SocketEnd };

/** What the frame says on the port. */
export type FromFrame =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly bytes: number; readonly total: number | null }
  | SocketNews
  | { readonly kind: "response"; readonly id: number; readonly response: NetworkResponse }
  | { readonly kind: "failure"; readonly id: number; readonly failure: FrameFailure };
