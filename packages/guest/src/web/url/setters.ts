import { parseHost } from "./host.ts";
import { parseFileHostName } from "./parse-file.ts";
import { appendPath, encodeQuery, endOfAuthority, portColon, removeTabs } from "./parts.ts";
import { EncodeSet, percentEncode } from "./percent.ts";
import { effectivePort, hasCredentials, isSpecial } from "./record.ts";
import type { UrlRecord } from "./record.ts";

/** Sets the scheme, if the standard allows it to change from this to that. */
export function setProtocol(url: UrlRecord, value: string): void {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(`${removeTabs(value)}:`)?.[1]?.toLowerCase();
  if (scheme === undefined || isSpecial({ scheme }) !== isSpecial(url)) return;
  if (scheme === "file" && (hasCredentials(url) || url.port !== null)) return;
  if (url.scheme === "file" && url.host === "") return;
  url.scheme = scheme;
  url.port = effectivePort(scheme, url.port);
}

/** False where a URL has no place for user, password or port. */
export function canHaveCredentials(url: UrlRecord): boolean {
  return url.host !== null && url.host !== "" && url.scheme !== "file";
}

/** Sets the host, and with `withPort` the port behind it; what does not parse changes nothing. */
export function setHost(url: UrlRecord, value: string, withPort: boolean): void {
  if (url.opaquePath !== null) return;
  const text = removeTabs(value);
  const authority = text.slice(0, authorityEnd(url, text));
  if (url.scheme === "file") {
    const host = parseFileHostName(authority);
    if (host !== null) url.host = host;
    return;
  }
  const colon = portColon(authority);
  if (colon >= 0 && !withPort) return;
  const hostText = colon < 0 ? authority : authority.slice(0, colon);
  if (hostText === "" && (colon >= 0 || isSpecial(url) || hasCredentials(url) || url.port !== null)) return;
  const host = parseHost(hostText, isSpecial(url));
  if (host === null) return;
  url.host = host;
  if (colon >= 0) setLeadingPort(url, authority.slice(colon + 1));
}

function authorityEnd(url: UrlRecord, text: string): number {
  const end = text.search(/[?#]/);
  return endOfAuthority(end < 0 ? text : text.slice(0, end), isSpecial(url));
}

/** Sets the port from the digits a text begins with. */
export function setPort(url: UrlRecord, value: string): void {
  if (!canHaveCredentials(url)) return;
  if (value === "") url.port = null;
  else setLeadingPort(url, removeTabs(value));
}

function setLeadingPort(url: UrlRecord, text: string): void {
  const digits = /^[0-9]+/.exec(text)?.[0];
  if (digits !== undefined && Number(digits) <= 65_535) url.port = effectivePort(url.scheme, Number(digits));
}

/** Sets the path, where the URL has segments. */
export function setPathname(url: UrlRecord, value: string): void {
  if (url.opaquePath !== null) return;
  const text = removeTabs(value);
  url.path = [];
  const special = isSpecial(url);
  const startsWithSlash = text[0] === "/" || (special && text[0] === "\\");
  if (special || text !== "") appendPath(url, startsWithSlash ? text.slice(1) : text);
  else if (url.host === null) url.path.push("");
}

/** Sets or drops the query. */
export function setSearch(url: UrlRecord, value: string): void {
  url.query = value === "" ? null : encodeQuery(url, removeTabs(value.replace(/^\?/, "")));
}

/** Sets or drops the fragment. */
export function setHash(url: UrlRecord, value: string): void {
  url.fragment = value === "" ? null : percentEncode(removeTabs(value.replace(/^#/, "")), EncodeSet.fragment);
}
