import { parse } from "tldts";

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const IPV4_LIKE = /^(?:\d+|0x[0-9a-f]*)$/;
/** Suffixes on the public list that name no server of the open web. */
const UNREACHABLE = new Set(["arpa", "onion"]);

/** What is wrong with an entry of `allowedDomains`, and what to do; null when nothing is. */
export function domainProblem(domain: string): string | null {
  const shape = shapeProblem(domain);
  if (shape !== null) return shape;
  const wildcard = domain.startsWith("*.");
  const host = wildcard ? domain.slice(2) : domain;
  return ipProblem(host) ?? suffixProblem(host, wildcard);
}

/** What is wrong with an entry of `devAllowedDomains`; loopback names are welcome there, addresses and ports are not. */
export function devDomainProblem(domain: string): string | null {
  if (domain === "localhost" || (domain.endsWith(".localhost") && shapeProblem(domain) === null)) return null;
  return domainProblem(domain);
}

/** True when `host`, as a URL parser gives it, is one of `domains` or below one of their wildcards. */
export function isAllowedHost(host: string, domains: readonly string[]): boolean {
  // Security: hosts are compared as the WHATWG parser writes them, by whole labels, so evil-example.com is not *.example.com.
  return domains.some((domain) =>
    domain.startsWith("*.")
      ? host.length > domain.length - 1 && host.endsWith(domain.slice(1)) && isHostName(host)
      : host === domain,
  );
}

function isHostName(host: string): boolean {
  return host.length <= 253 && host.split(".").every((label) => LABEL.test(label));
}

function shapeProblem(domain: string): string | null {
  if (domain.includes("://")) return "Write the host name alone, without a scheme such as https://.";
  if (/[/?#\\]/.test(domain)) return "Write the host name alone, without a path.";
  if (domain.includes("@")) return "Write the host name alone, without a user name.";
  if (domain.startsWith("[")) return "Use a host name, not an IP address.";
  if (domain.includes(":")) return "Leave out the port: requests go to https, port 443.";
  if (domain !== domain.toLowerCase()) return `Write it in lower case: "${domain.toLowerCase()}".`;
  if (/[^\u0021-\u007e]/.test(domain)) return "Write an international name in its ASCII form (xn--…).";
  const host = domain.startsWith("*.") ? domain.slice(2) : domain;
  if (host.includes("*")) return "A wildcard is only possible as the whole first label: *.example.com.";
  return isHostName(host) ? null : "Write a host name such as api.example.com, or *.example.com.";
}

function ipProblem(host: string): string | null {
  // Security: a last label that is a number makes a URL parser read the whole name as an IPv4 address (0x7f.1, 2130706433).
  const last = host.slice(host.lastIndexOf(".") + 1);
  return IPV4_LIKE.test(last) ? "Use a host name, not an IP address." : null;
}

function suffixProblem(host: string, wildcard: boolean): string | null {
  if (host === "localhost" || host.endsWith(".localhost")) {
    return "Move localhost to devAllowedDomains: released mini-apps cannot reach it.";
  }
  if (!host.includes(".")) return "Use a full host name, such as api.example.com.";
  const { domain, publicSuffix, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  const known = isIcann === true || isPrivate === true;
  if (!known || UNREACHABLE.has(host.slice(host.lastIndexOf(".") + 1))) {
    return `Use a name of the public internet: ".${publicSuffix ?? host}" is not on the public suffix list.`;
  }
  // Security: below a public suffix anyone can have a name, so a wildcard there would allow everyone.
  if (domain === null && (wildcard || isIcann === true)) {
    return `Name the sites below "${host}" one by one: anyone can register a name there.`;
  }
  return null;
}
