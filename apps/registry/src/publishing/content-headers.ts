/** Encodings that are served, best first. */
export const ENCODINGS = ["br", "gzip"] as const;
export type Encoding = (typeof ENCODINGS)[number] | "identity";

/** How browsers say that they would run, frame or open bytes; scripts that fetch say "empty". */
const ALLOWED_DESTINATIONS = new Set([undefined, "", "empty", "image"]);

/** Names of the headers that decide an answer, in lower case, as node:http gives them. */
export type RequestHeaders = { readonly [name: string]: string | readonly string[] | undefined };

/**
 * Security: bytes of creators never become script, worker, document or frame of anyone: served as JavaScript they once ran as a service
 * worker that answered for the whole host.
 */
export function isRefusedUse(headers: RequestHeaders): boolean {
  return headers["service-worker"] !== undefined || !ALLOWED_DESTINATIONS.has(one(headers["sec-fetch-dest"]));
}

/** What every answer of the content host carries. */
export const COMMON_HEADERS = {
  // Anyone may read what is public; no cookie comes along.
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
  "referrer-policy": "no-referrer",
} as const;

/** A page of another origin may say which file it has. Browsers ask before they send that, and remember for two hours. */
export const PREFLIGHT_HEADERS = {
  ...COMMON_HEADERS,
  "access-control-allow-methods": "GET, HEAD",
  "access-control-allow-headers": "if-none-match",
  "access-control-max-age": "7200",
} as const;

export const ARTIFACT_HEADERS = {
  ...COMMON_HEADERS,
  "content-type": "application/octet-stream",
  "content-disposition": "attachment",
  vary: "accept-encoding",
} as const;

export const IMMUTABLE = "public, max-age=31536000, immutable";
export const METADATA_CACHE = "public, max-age=60";

/** The best encoding that a request takes. Source: RFC 9110, section 12.5.3; `q=0` refuses. */
export function chooseEncoding(
  header: string | readonly string[] | undefined,
  offered: readonly Encoding[],
): Encoding {
  const weights = new Map<string, number>();
  for (const part of (one(header) ?? "").toLowerCase().split(",").slice(0, 16)) {
    const [name = "", ...params] = part.split(";").map((each) => each.trim());
    const q = params.find((each) => each.startsWith("q="))?.slice(2);
    weights.set(name, q === undefined ? 1 : Number(q) || 0);
  }
  const weigh = (encoding: Encoding) => weights.get(encoding) ?? weights.get("*") ?? 0;
  return ENCODINGS.find((encoding) => offered.includes(encoding) && weigh(encoding) > 0) ?? "identity";
}

/** True when If-None-Match names the file that would be sent. Source: RFC 9110, section 13.1.2: compared weakly. */
export function isUnchanged(header: string | readonly string[] | undefined, etag: string): boolean {
  const strong = (tag: string) => tag.trim().replace(/^W\//, "");
  return (one(header) ?? "")
    .slice(0, 1_000)
    .split(",")
    .some((tag) => tag.trim() === "*" || strong(tag) === strong(etag));
}

function one(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" ? value : value?.join(",");
}
