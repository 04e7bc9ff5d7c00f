import { AtollError } from "@atoll/protocol";
import type { Owner } from "../provider.ts";
import type { Header } from "./headers.ts";

/** A request whose address was checked, and mapped where the host maps it. */
export type NetworkRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly Header[];
  readonly body: Uint8Array | undefined;
  /** Bytes of the body after decompression at which to stop. */
  readonly maxBytes: number;
};

export type NetworkResponse = {
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
};

/** Which bytes of a request are counted while it runs, and who is told. `total` is null where nobody knows it. */
export type ProgressOptions = {
  readonly direction: "sent" | "received";
  tell(bytes: number, total: number | null): void;
};

export type SendOptions = {
  readonly signal: AbortSignal;
  readonly owner: Owner;
  /** Everything this mini-app may reach, as CSP sources; what the transport's own fence lets through. */
  readonly sources: readonly string[];
  readonly progress?: ProgressOptions;
};

/**
 * What carries requests. Sends no cookies and keeps none, sends no referrer, uses no cache. Throws NETWORK_ERROR when there
 * is no answer, NETWORK_BLOCKED when its own fence stopped it, QUOTA_EXCEEDED above `maxBytes`.
 */
export interface NetworkTransport {
  /** `returned`: 3xx come back and the provider checks each hop. `followed`: the transport follows, inside a fence of `sources`. */
  readonly redirects: "followed" | "returned";
  send(request: NetworkRequest, options: SendOptions): Promise<NetworkResponse>;
  readonly sessionEnded?: (owner: Owner) => void;
}

/** The refusal of a body above its limit. */
export function tooLarge(maxBytes: number): AtollError {
  return new AtollError(
    "QUOTA_EXCEEDED",
    `The response is larger than ${maxBytes} bytes. Ask the server for less.`,
    {
      data: { quota: maxBytes },
    },
  );
}
