/** A header as it crosses the bridge: name and value. */
export type Header = readonly [name: string, value: string];

/** Methods a mini-app may use. */
export const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

/**
 * Headers that only the host's network stack may set: those of the Fetch standard, hop-by-hop ones, and those by which a
 * server could be told a false origin, address or method.
 */
const FORBIDDEN: ReadonlySet<string> = new Set([
  "accept-charset",
  "accept-encoding",
  "access-control-request-headers",
  "access-control-request-method",
  "access-control-request-private-network",
  "connection",
  "content-length",
  "cookie",
  "cookie2",
  "date",
  "dnt",
  "expect",
  "forwarded",
  "host",
  "http2-settings",
  "keep-alive",
  "origin",
  "permissions-policy",
  "referer",
  "service-worker",
  "set-cookie",
  "set-cookie2",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "user-agent",
  "via",
  "x-http-method",
  "x-http-method-override",
  "x-method-override",
  "x-original-url",
  "x-real-ip",
  "x-rewrite-url",
]);
const FORBIDDEN_PREFIXES = ["sec-", "proxy-", "x-forwarded-"];

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// Security: no CR, LF or NUL, so that no value can end its line or hide the rest of it.
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** True for a syntactically valid header name. */
export function isHeaderName(name: string): boolean {
  return TOKEN.test(name);
}

/** True for a value that fits on one header line. */
export function isHeaderValue(value: string): boolean {
  return VALUE.test(value);
}

/** True for a header that a mini-app may not set. */
export function isForbiddenHeader(name: string): boolean {
  const lower = name.toLowerCase();
  return FORBIDDEN.has(lower) || FORBIDDEN_PREFIXES.some((prefix) => lower.startsWith(prefix));
}

// Security: cookies belong to nobody here; a mini-app sees none and sets none.
const HIDDEN: ReadonlySet<string> = new Set(["set-cookie", "set-cookie2"]);
const MAX_HEADERS = 100;
const MAX_VALUE_LENGTH = 8 * 1024;

/** The headers of a response that a mini-app may see: names in lower case, without cookies, at most 100. */
export function visibleHeaders(headers: readonly Header[]): [string, string][] {
  return headers
    .map(([name, value]): [string, string] => [name.toLowerCase(), value.slice(0, MAX_VALUE_LENGTH)])
    .filter(([name]) => isHeaderName(name) && !HIDDEN.has(name))
    .slice(0, MAX_HEADERS);
}

/** The value of a header, by its name in lower case. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  return headers.find(([other]) => other.toLowerCase() === name)?.[1];
}
