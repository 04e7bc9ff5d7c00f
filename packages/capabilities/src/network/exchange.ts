import { AtollError } from "@atoll/protocol";
import { headerValue } from "./headers.ts";
import type { Header } from "./headers.ts";
import { mapUrl, unmapUrl } from "./network-map.ts";
import { NETWORK_LIMITS } from "./schema.ts";
import type { NetworkRequest, NetworkResponse, NetworkTransport, SendOptions } from "./transport.ts";
import { assertAllowedUrl } from "./url-policy.ts";
import type { UrlPolicy } from "./url-policy.ts";

export type Exchange = {
  readonly transport: NetworkTransport;
  readonly policy: UrlPolicy;
  readonly send: SendOptions;
};

/**
 * Sends a request and follows redirects, each hop's address checked like the first. The answer's `url` is as the mini-app
 * knows it.
 */
export async function exchange(request: NetworkRequest, options: Exchange): Promise<NetworkResponse> {
  let current = request;
  for (let hop = 0; hop <= NETWORK_LIMITS.redirects; hop++) {
    const response = await sendOnce(current, options);
    const next = options.transport.redirects === "returned" ? nextRequest(current, response) : undefined;
    if (next === undefined) return response;
    current = next;
  }
  throw new AtollError("NETWORK_ERROR", `The server redirects more than ${NETWORK_LIMITS.redirects} times.`);
}

async function sendOnce(
  request: NetworkRequest,
  { transport, policy, send }: Exchange,
): Promise<NetworkResponse> {
  // A mapped server may redirect to itself by its loopback address; the first address was checked before it came here.
  const url = assertAllowedUrl(unmapUrl(new URL(request.url), policy.map, "").href, policy);
  const mapped = mapUrl(url, policy.map);
  const response = await transport.send({ ...request, url: mapped.href }, send);
  const answered = unmapUrl(new URL(response.url), policy.map, url.hostname);
  // Security: a transport that follows redirects has a fence of its own; this is the second one.
  return { ...response, url: assertAllowedUrl(answered.href, policy).href };
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The request that a redirect asks for, as the Fetch standard has it; undefined for any other answer. */
export function nextRequest(request: NetworkRequest, response: NetworkResponse): NetworkRequest | undefined {
  const location = headerValue(response.headers, "location");
  if (location === undefined || !REDIRECTS.has(response.status)) return undefined;
  if (!URL.canParse(location, response.url)) {
    throw new AtollError("NETWORK_ERROR", "The server redirects to something that is no address.");
  }
  const url = new URL(location, response.url);
  const headers = request.headers.filter(([name]) => isKept(name, url, request));
  return dropsBody(request.method, response.status)
    ? { ...request, url: url.href, method: "GET", body: undefined, headers: headers.filter(isNotOfBody) }
    : { ...request, url: url.href, headers };
}

function dropsBody(method: string, status: number): boolean {
  if (status === 303) return method !== "GET" && method !== "HEAD";
  return (status === 301 || status === 302) && method === "POST";
}

function isKept(name: string, url: URL, request: NetworkRequest): boolean {
  // Security: a token for one server is not for the next.
  return name.toLowerCase() !== "authorization" || url.origin === new URL(request.url).origin;
}

function isNotOfBody([name]: Header): boolean {
  return !name.toLowerCase().startsWith("content-");
}
