import { AtollError, isAtollError } from "@atoll/protocol";
import type { MethodParams } from "@atoll/protocol";
import type { AreaProvider, AreaTopics, CallContext, PartialAreaProvider } from "../provider.ts";
import { scheduleByTimers } from "../schedule.ts";
import type { Schedule } from "../schedule.ts";
import { withDeadline } from "./deadline.ts";
import { exchange } from "./exchange.ts";
import { headerValue, visibleHeaders } from "./headers.ts";
import { decodeRequestBody } from "./request-body.ts";
import { NETWORK_LIMITS } from "./schema.ts";
import type { NetworkSchema } from "./schema.ts";
import { createSockets } from "./sockets/sockets.ts";
import type { SocketTransport } from "./sockets/transport.ts";
import { statusParts } from "./status.ts";
import type { StatusSource } from "./status.ts";
import { createTransfers } from "./transfers.ts";
import type { NetworkRequest, NetworkResponse, NetworkTransport, ProgressOptions } from "./transport.ts";
import { uploadBody } from "./upload-body.ts";
import { assertAllowedUrl, connectSources, createUrlPolicies } from "./url-policy.ts";
import type { UrlPolicyOptions } from "./url-policy.ts";

export type NetworkProviderOptions = UrlPolicyOptions & {
  readonly transport: NetworkTransport;
  /** What carries WebSockets; without it there are none. */
  readonly sockets?: SocketTransport | undefined;
  /** Whether the device has a network; without it mini-apps cannot ask. */
  readonly status?: StatusSource | undefined;
  readonly timeoutMs?: number | undefined;
  readonly maxResponseBytes?: number | undefined;
  readonly schedule?: Schedule | undefined;
};

/** A request as a mini-app writes it on the wire. */
export type FetchParams = MethodParams<NetworkSchema["methods"]["fetch"]>;

type Requests = "download" | "fetch" | "upload";
/** What every platform's network has, and what some have besides. */
export type NetworkProvider = Pick<AreaProvider<NetworkSchema>, Requests> &
  PartialAreaProvider<NetworkSchema> &
  AreaTopics;

type Sending = { readonly timeoutMs: number; readonly progress?: ProgressOptions };

/** `platform.network` over any transport: addresses, sizes and time are decided here, alike on every platform. */
export function createNetworkProvider(options: NetworkProviderOptions): NetworkProvider {
  const { transport, schedule = scheduleByTimers } = options;
  const { timeoutMs = NETWORK_LIMITS.timeoutMs, maxResponseBytes: maxBytes = NETWORK_LIMITS.responseBytes } =
    options;
  const transferMs = options.timeoutMs ?? NETWORK_LIMITS.transferMs;
  const policyOf = createUrlPolicies(options);
  const transfers = createTransfers();
  const sockets =
    options.sockets && createSockets({ transport: options.sockets, policyOf, schedule, timeoutMs });
  const status = options.status && statusParts(options.status);

  async function send(request: NetworkRequest, context: CallContext, sending: Sending) {
    const policy = policyOf(context.manifest.network);
    const { href } = assertAllowedUrl(request.url, policy);
    const { owner } = context;
    const { progress } = sending;
    const fence = { owner, sources: connectSources(policy), ...(progress && { progress }) };
    const response = await withDeadline(
      { signal: context.signal, timeoutMs: sending.timeoutMs, schedule },
      (signal) => exchange({ ...request, url: href }, { transport, policy, send: { ...fence, signal } }),
    ).catch(explain);
    return toResult(response, context);
  }

  function sendFollowed(
    { request, transfer }: { readonly request: NetworkRequest; readonly transfer: number | undefined },
    context: CallContext,
    direction: ProgressOptions["direction"],
  ) {
    if (transfer === undefined) return send(request, context, { timeoutMs: transferMs });
    const { tell, end } = transfers.begin(context.sessionId, transfer);
    const progress = {
      direction,
      tell: (bytes: number, total: number | null) => tell({ bytes, total }),
    };
    return send(request, context, { timeoutMs: transferMs, progress }).finally(end);
  }

  return {
    async fetch(params, context) {
      const { url, method, headers } = params;
      const body = decodeRequestBody(params.body, params.bodyEncoding);
      return send({ url, method, headers, body, maxBytes }, context, { timeoutMs });
    },
    async upload(params, context) {
      const { url, method, transfer } = params;
      const request = { url, method, maxBytes, ...uploadBody(params, context.blobs) };
      return sendFollowed({ request, transfer }, context, "sent");
    },
    download({ url, headers, transfer }, context) {
      const request = { url, method: "GET", headers, body: undefined, maxBytes };
      return sendFollowed({ request, transfer }, context, "received");
    },
    ...sockets,
    ...status?.methods,
    topics: { ...status?.topics, progress: transfers.source },
    ...(transport.sessionEnded && { sessionEnded: transport.sessionEnded }),
  };
}

function toResult(response: NetworkResponse, { blobs }: CallContext) {
  assertStatus(response);
  const headers = visibleHeaders(response.headers);
  const type = headerValue(headers, "content-type") ?? "";
  return {
    url: response.url,
    status: response.status,
    statusText: response.statusText.slice(0, 200),
    headers,
    blob: blobs.put({ bytes: response.body, type }),
    size: response.body.length,
  };
}

/** Security: a server may write any number there; one that HTTP does not have is its fault, not the host's. */
function assertStatus({ status }: NetworkResponse): void {
  if (status >= 100 && status <= 599) return;
  throw new AtollError("NETWORK_ERROR", `The server answered with ${status}, which is no status of HTTP.`);
}

function explain(error: unknown): never {
  if (isAtollError(error)) throw error;
  throw new AtollError("NETWORK_ERROR", "The request did not complete. Try again.", { cause: error });
}
