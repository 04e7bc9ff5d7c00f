import { AtollError } from "@atoll/protocol";

/** Domains that a host answers from loopback servers instead: `{ "rates.example.com": "http://rates.localhost:4000" }`. */
export type NetworkMap = { readonly [domain: string]: string };

/** True for names that reach only this machine. */
export function isLoopbackHost(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host === "127.0.0.1";
}

/** Checks a host's map: only loopback origins may stand in for a domain. Throws INVALID_ARGUMENT. */
export function parseNetworkMap(map: NetworkMap = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries(map).map(([domain, target]) => [domain, loopbackOrigin(domain, target)]));
}

function loopbackOrigin(domain: string, target: string): string {
  const url = URL.canParse(target) ? new URL(target) : undefined;
  const isOrigin = url !== undefined && url.href === `${url.origin}/` && /^https?:$/.test(url.protocol);
  // Security: a map that could name any server would be a way around the manifest.
  if (isOrigin && isLoopbackHost(url.hostname)) return url.origin;
  throw new AtollError(
    "INVALID_ARGUMENT",
    `The network map sends ${domain} to "${target}". Write a loopback origin such as http://rates.localhost:4000.`,
  );
}

/** The address that is really asked for `url`. */
export function mapUrl(url: URL, map: ReadonlyMap<string, string>): URL {
  const origin = map.get(url.hostname);
  return origin === undefined ? url : new URL(`${url.pathname}${url.search}`, origin);
}

/** The address as the mini-app knows it: a mapped origin becomes its domain again, `asked` first where several share one. */
export function unmapUrl(url: URL, map: ReadonlyMap<string, string>, asked: string): URL {
  const domains = [...map].filter(([, origin]) => origin === url.origin).map(([domain]) => domain);
  const domain = domains.includes(asked) ? asked : domains[0];
  return domain === undefined ? url : new URL(`${url.pathname}${url.search}`, `https://${domain}`);
}
