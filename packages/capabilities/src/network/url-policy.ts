import { AtollError, isAllowedHost } from "@atoll/protocol";
import type { Manifest } from "@atoll/protocol";
import { isLoopbackHost, mapUrl, parseNetworkMap } from "./network-map.ts";
import type { NetworkMap } from "./network-map.ts";

export type UrlPolicyOptions = {
  /** Lets the manifest's `devAllowedDomains` count, loopback servers by http among them. */
  readonly development?: boolean;
  /** Domains answered by loopback servers; for tests and demonstrations. */
  readonly networkMap?: NetworkMap;
  /** Domains of host, registry and the like, which no mini-app may reach whatever its manifest says. */
  readonly reservedDomains?: readonly string[];
};

/** What one mini-app may reach on one host. */
export type UrlPolicy = {
  readonly domains: readonly string[];
  /** Loopback names that may be asked by http, at any port. */
  readonly loopback: readonly string[];
  readonly reserved: readonly string[];
  /** Mapped domains among the mini-app's own. */
  readonly map: ReadonlyMap<string, string>;
};

/** Makes policies for the mini-apps of a host. Throws INVALID_ARGUMENT for a network map that leaves this machine. */
export function createUrlPolicies(options: UrlPolicyOptions): (network: Manifest["network"]) => UrlPolicy {
  const map = parseNetworkMap(options.networkMap);
  return ({ allowedDomains, devAllowedDomains }) => {
    const extra = options.development === true ? devAllowedDomains : [];
    const domains = [...allowedDomains, ...extra.filter((domain) => !isLoopbackHost(domain))];
    return {
      domains,
      loopback: extra.filter(isLoopbackHost),
      reserved: options.reservedDomains ?? [],
      map: new Map([...map].filter(([domain]) => isAllowedHost(domain, domains))),
    };
  };
}

/** Parses an address and checks it. Throws INVALID_ARGUMENT for what is no address, NETWORK_BLOCKED for one that is not allowed. */
export function assertAllowedUrl(text: string, policy: UrlPolicy): URL {
  if (!URL.canParse(text)) {
    throw new AtollError(
      "INVALID_ARGUMENT",
      "The address cannot be parsed. Write a complete https:// address.",
    );
  }
  // Security: parsed first, so that odd encodings, backslashes and tabs are read as the network stack reads them.
  const url = new URL(text);
  const problem = urlProblem(url, policy);
  if (problem !== null) throw blocked(url, problem);
  url.hash = "";
  return url;
}

/**
 * The address of a WebSocket as it is really asked for, checked like one of a request. Throws INVALID_ARGUMENT for what is no address,
 * NETWORK_BLOCKED for one that is not allowed.
 */
export function assertAllowedSocketUrl(text: string, policy: UrlPolicy): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^wss?:$/.test(url.protocol)) {
    throw new AtollError("INVALID_ARGUMENT", "The address cannot be used. Write a complete wss:// address.");
  }
  // Security: wss is to ws as https is to http, so the same rules decide over the twin, after parsing.
  const twin = assertAllowedUrl(`http${url.href.slice(2)}`, policy);
  return new URL(`ws${mapUrl(twin, policy.map).href.slice(4)}`);
}

/** The policy as CSP sources: exactly what may be reached, mapped origins among it, by requests and by WebSockets. */
export function connectSources(policy: UrlPolicy): string[] {
  const origins = originsOf(policy);
  return [...origins, ...origins.map((origin) => `ws${origin.slice(4)}`)];
}

function originsOf(policy: UrlPolicy): string[] {
  return [
    ...policy.domains
      .filter((domain) => !isReserved(domain.replace(/^\*\./, ""), policy))
      .map((d) => `https://${d}`),
    ...policy.loopback.flatMap((name) => [`http://${name}:*`, `https://${name}:*`]),
    ...new Set(policy.map.values()),
  ];
}

function urlProblem(url: URL, policy: UrlPolicy): string | null {
  if (url.username !== "" || url.password !== "") return "Leave out the user name and password.";
  if (policy.loopback.includes(url.hostname)) {
    return /^https?:$/.test(url.protocol) ? null : "Use http or https.";
  }
  if (url.protocol !== "https:") return "Use https.";
  if (url.port !== "") return "Leave out the port: only 443 is open.";
  if (!isPublicName(url.hostname))
    return "Use the host name of a public server, not an address or a local name.";
  if (isReserved(url.hostname, policy)) return "This domain belongs to the host.";
  if (isAllowedHost(url.hostname, policy.domains)) return null;
  return "Add the host to network.allowedDomains of the manifest.";
}

const LOCAL_SUFFIXES: ReadonlySet<string> = new Set([
  "localhost",
  "local",
  "internal",
  "arpa",
  "onion",
  "lan",
  "home",
]);

/** True for a name that a public server could have: dotted, not a number, not a suffix kept for local use. */
function isPublicName(host: string): boolean {
  // Security: after parsing every odd form of an IPv4 address is dotted decimal and every IPv6 address is in brackets.
  const labels = host.split(".");
  const last = labels.at(-1) ?? "";
  return labels.length > 1 && /^[a-z][a-z0-9-]*$/.test(last) && !LOCAL_SUFFIXES.has(last);
}

function isReserved(host: string, { reserved }: UrlPolicy): boolean {
  return reserved.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

function blocked(url: URL, advice: string): AtollError {
  const host = url.hostname.slice(0, 253);
  return new AtollError(
    "NETWORK_BLOCKED",
    `A request to "${url.protocol}//${host}" was not sent. ${advice}`,
    {
      data: { host },
    },
  );
}
