/** A parsed URL: what the URL standard calls a URL record, with the host as it is written. */
export type UrlRecord = {
  scheme: string;
  username: string;
  password: string;
  /** Serialized; null for none, which is not the same as empty. */
  host: string | null;
  port: number | null;
  path: string[];
  /** The path of a URL like `mailto:…`, which has no segments; else null. */
  opaquePath: string | null;
  query: string | null;
  fragment: string | null;
};

/** The special schemes and their default ports. */
const SPECIAL: Readonly<Record<string, number | null>> = {
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
  ftp: 21,
  file: null,
};

/** True for the schemes that have hosts, ports and slashes as http has them. */
export function isSpecial(url: { readonly scheme: string }): boolean {
  return Object.hasOwn(SPECIAL, url.scheme);
}

/** The port, or null if it is the scheme's own. */
export function effectivePort(scheme: string, port: number | null): number | null {
  return Object.hasOwn(SPECIAL, scheme) && SPECIAL[scheme] === port ? null : port;
}

/** A URL with a scheme and nothing else. */
export function createRecord(scheme: string): UrlRecord {
  return {
    scheme,
    username: "",
    password: "",
    host: null,
    port: null,
    path: [],
    opaquePath: null,
    query: null,
    fragment: null,
  };
}

/** Drops the last segment; a Windows drive letter that is all there is stays. */
export function shortenPath(url: UrlRecord): void {
  const [first] = url.path;
  if (url.scheme === "file" && url.path.length === 1 && /^[A-Za-z]:$/.test(first ?? "")) return;
  url.path.pop();
}

/** The path as it is written. */
export function serializePath(url: UrlRecord): string {
  if (url.opaquePath !== null) return url.opaquePath;
  return url.path.map((segment) => `/${segment}`).join("");
}

/** Host and port as they are written. */
export function serializeHost(url: UrlRecord): string {
  if (url.host === null) return "";
  return url.port === null ? url.host : `${url.host}:${url.port}`;
}

/** True if user or password are there. */
export function hasCredentials(url: UrlRecord): boolean {
  return url.username !== "" || url.password !== "";
}

/** The URL as it is written. */
export function serializeUrl(url: UrlRecord): string {
  let text = `${url.scheme}:`;
  if (url.host !== null) {
    text += "//";
    if (hasCredentials(url)) text += `${url.username}${url.password === "" ? "" : `:${url.password}`}@`;
    text += serializeHost(url);
  } else if (url.opaquePath === null && url.path.length > 1 && url.path[0] === "") {
    // Else the path's empty first segment would read as an authority.
    text += "/.";
  }
  text += serializePath(url);
  if (url.query !== null) text += `?${url.query}`;
  return url.fragment === null ? text : `${text}#${url.fragment}`;
}

/** The origin's text; "null" where a URL has none of its own. */
export function serializeOrigin(url: UrlRecord, parse: (text: string) => UrlRecord | null): string {
  if (url.scheme === "blob") {
    const inner = parse(url.opaquePath ?? "");
    return inner !== null && /^https?$/.test(inner.scheme) ? serializeOrigin(inner, parse) : "null";
  }
  if (!isSpecial(url) || url.scheme === "file") return "null";
  return `${url.scheme}://${serializeHost(url)}`;
}
