import { AtollError, isAtollError } from "@atoll/protocol";
import type { MethodParams } from "@atoll/protocol";
import type { z } from "zod";
import type { AreaProvider, CallContext } from "../provider.ts";
import { scheduleByTimers } from "../schedule.ts";
import type { Schedule } from "../schedule.ts";
import { withDeadline } from "./deadline.ts";
import { exchange } from "./exchange.ts";
import { headerValue, visibleHeaders } from "./headers.ts";
import { decodeRequestBody } from "./request-body.ts";
import { NETWORK_LIMITS } from "./schema.ts";
import type { NetworkSchema } from "./schema.ts";
import type { NetworkRequest, NetworkResponse, NetworkTransport } from "./transport.ts";
import { assertAllowedUrl, connectSources, createUrlPolicies } from "./url-policy.ts";
import type { UrlPolicyOptions } from "./url-policy.ts";

export type NetworkProviderOptions = UrlPolicyOptions & {
  readonly transport: NetworkTransport;
  readonly timeoutMs?: number | undefined;
  readonly maxResponseBytes?: number | undefined;
  readonly schedule?: Schedule | undefined;
};

type FetchMethod = NetworkSchema["methods"]["fetch"];
/** A request as a mini-app writes it on the wire. */
export type FetchParams = MethodParams<FetchMethod>;
type Decoded = z.output<FetchMethod["params"]>;

/** `platform.network` over any transport: addresses, sizes and time are decided here, alike on every platform. */
export function createNetworkProvider(options: NetworkProviderOptions): AreaProvider<NetworkSchema> {
  const { transport, timeoutMs = NETWORK_LIMITS.timeoutMs, schedule = scheduleByTimers } = options;
  const policyOf = createUrlPolicies(options);
  return {
    async fetch(params, context) {
      const policy = policyOf(context.manifest.network);
      const { href } = assertAllowedUrl(params.url, policy);
      const request = { ...toRequest(params, options), url: href };
      const sources = connectSources(policy);
      const response = await withDeadline({ signal: context.signal, timeoutMs, schedule }, (signal) =>
        exchange(request, { transport, policy, send: { signal, owner: context.owner, sources } }),
      ).catch(explain);
      return toResult(response, context);
    },
    ...(transport.sessionEnded && { sessionEnded: transport.sessionEnded }),
  };
}

function toRequest(params: Decoded, { maxResponseBytes }: NetworkProviderOptions): NetworkRequest {
  return {
    url: params.url,
    method: params.method,
    headers: params.headers,
    body: decodeRequestBody(params.body, params.bodyEncoding),
    maxBytes: maxResponseBytes ?? NETWORK_LIMITS.responseBytes,
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
