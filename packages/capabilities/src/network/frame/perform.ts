import type { NetworkRequest, NetworkResponse } from "../transport.ts";
import type { FrameFailure } from "./messages.ts";

/** A failure on its way to the page. */
export class RequestFailure extends Error {
  readonly failure: FrameFailure;

  constructor(failure: FrameFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The failure of a body above its limit. */
export function tooLarge(maxBytes: number): RequestFailure {
  return new RequestFailure({
    code: "QUOTA_EXCEEDED",
    message: `The response is larger than ${maxBytes} bytes.`,
  });
}

/** Is told bytes so far, of how many. */
export type Tell = (bytes: number, total: number | null) => void;

type PerformOptions = { readonly send?: typeof fetch | undefined; readonly tell?: Tell | undefined };

/** Sends a request by `fetch`, reading no more of the body than its limit. Throws RequestFailure above it. */
export async function performRequest(
  request: NetworkRequest,
  signal: AbortSignal,
  { send = fetch, tell }: PerformOptions = {},
): Promise<NetworkResponse> {
  const response = await send(request.url, { ...toInit(request), signal });
  return {
    url: response.url,
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
    body: await readBody(response, request.maxBytes, tell),
  };
}

function toInit(request: NetworkRequest): RequestInit {
  return {
    method: request.method,
    headers: request.headers.map(([name, value]): [string, string] => [name, value]),
    ...(request.body && { body: new Uint8Array(request.body) }),
    // Security: no cookies either way, no referrer, nothing read from or left in a cache that others share.
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    mode: "cors",
    // Security: the frame's CSP is asked again at every hop.
    redirect: "follow",
  };
}

async function readBody(response: Response, maxBytes: number, tell: Tell | undefined): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return join(chunks, size);
    size += value.length;
    if (size > maxBytes) {
      void reader.cancel().catch(() => undefined);
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
    tell?.(size, totalOf(response.headers));
  }
}

/** What the server says of the length, where it may be read; of a compressed answer nobody knows it. */
function totalOf(headers: Headers): number | null {
  const length = headers.get("content-length");
  return length === null || headers.has("content-encoding") ? null : Number(length);
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
