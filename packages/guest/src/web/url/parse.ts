import { parseHost } from "./host.ts";
import { EncodeSet, percentEncode } from "./percent.ts";
import { createRecord, effectivePort, isSpecial, shortenPath } from "./record.ts";
import type { UrlRecord } from "./record.ts";

/** What stands before the first "?", between it and the first "#", and behind that. */
type Pieces = { readonly body: string; readonly query: string | null; readonly fragment: string | null };

/**
 * Parses a URL by the WHATWG URL standard, or gives null. The standard's state machine is written here as one function
 * per kind of URL: no state reads past "?" or "#", so both are cut off first.
 */
export function parseUrl(input: string, base: UrlRecord | null = null): UrlRecord | null {
  const text = removeTabs(trimControls(input));
  const pieces = split(text);
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(pieces.body)?.[0];
  if (scheme !== undefined) {
    const rest = { ...pieces, body: pieces.body.slice(scheme.length) };
    return parseAbsolute(scheme.slice(0, -1).toLowerCase(), rest, base);
  }
  if (base === null) return null;
  if (base.opaquePath !== null) return text[0] === "#" ? finish({ ...base }, pieces, true) : null;
  return base.scheme === "file" ? parseFile(pieces, base) : parseRelative(pieces, base);
}

function split(text: string): Pieces {
  const hash = text.indexOf("#");
  const beforeHash = hash < 0 ? text : text.slice(0, hash);
  const mark = beforeHash.indexOf("?");
  return {
    body: mark < 0 ? beforeHash : beforeHash.slice(0, mark),
    query: mark < 0 ? null : beforeHash.slice(mark + 1),
    fragment: hash < 0 ? null : text.slice(hash + 1),
  };
}

function parseAbsolute(scheme: string, pieces: Pieces, base: UrlRecord | null): UrlRecord | null {
  const { body } = pieces;
  const url = createRecord(scheme);
  if (scheme === "file") return parseFile(pieces, base?.scheme === "file" ? base : null);
  if (isSpecial(url)) {
    if (base?.scheme === scheme && !body.startsWith("//")) return parseRelative(pieces, base);
    return parseAuthority(url, dropSlashes(body), pieces);
  }
  if (body.startsWith("//")) return parseAuthority(url, body.slice(2), pieces);
  if (body[0] === "/") appendPath(url, body.slice(1));
  else {
    // A space before "?" or "#" would be lost when the URL is read again.
    const isFollowed = pieces.query !== null || pieces.fragment !== null;
    const path = isFollowed && body.endsWith(" ") ? `${body.slice(0, -1)}%20` : body;
    url.opaquePath = percentEncode(path, EncodeSet.c0Control);
  }
  return finish(url, pieces, false);
}

function parseRelative(pieces: Pieces, base: UrlRecord): UrlRecord | null {
  const { body } = pieces;
  const special = isSpecial(base);
  if (isSlash(body[0], special) && isSlash(body[1], special)) {
    return parseAuthority(createRecord(base.scheme), special ? dropSlashes(body) : body.slice(2), pieces);
  }
  const url: UrlRecord = { ...base, path: base.path.slice() };
  if (body === "") return finish(url, pieces, true);
  if (isSlash(body[0], special)) {
    url.path = [];
    appendPath(url, body.slice(1));
  } else {
    shortenPath(url);
    appendPath(url, body);
  }
  return finish(url, pieces, false);
}

function parseFile(pieces: Pieces, base: UrlRecord | null): UrlRecord | null {
  const { body } = pieces;
  const url = createRecord("file");
  url.host = "";
  if (isSlash(body[0], true)) {
    if (isSlash(body[1], true)) return parseFileHost(url, body.slice(2), pieces);
    const drive = base?.path[0];
    if (base !== null) url.host = base.host;
    if (drive !== undefined && /^[A-Za-z]:$/.test(drive) && !startsWithDrive(body.slice(1)))
      url.path.push(drive);
    appendPath(url, body.slice(1));
    return finish(url, pieces, false);
  }
  if (base !== null) {
    url.host = base.host;
    url.path = base.path.slice();
    url.query = base.query;
    if (body === "") return finish(url, pieces, true);
    if (startsWithDrive(body)) url.path = [];
    else shortenPath(url);
  }
  appendPath(url, body);
  return finish(url, pieces, false);
}

function parseFileHost(url: UrlRecord, text: string, pieces: Pieces): UrlRecord | null {
  const end = endOfAuthority(text, true);
  const hostText = text.slice(0, end);
  if (isDrive(hostText)) appendPath(url, text);
  else {
    const host = parseFileHostName(hostText);
    if (host === null) return null;
    url.host = host;
    appendPath(url, text.slice(end + 1));
  }
  return finish(url, pieces, false);
}

/** The host of a file URL: "localhost" means none. */
export function parseFileHostName(text: string): string | null {
  const host = text === "" ? "" : parseHost(text, true);
  return host === "localhost" ? "" : host;
}

function parseAuthority(url: UrlRecord, text: string, pieces: Pieces): UrlRecord | null {
  const special = isSpecial(url);
  const end = endOfAuthority(text, special);
  const authority = text.slice(0, end);
  const at = authority.lastIndexOf("@");
  if (at >= 0) {
    if (at === authority.length - 1) return null;
    const credentials = authority.slice(0, at);
    const colon = credentials.indexOf(":");
    url.username = percentEncode(colon < 0 ? credentials : credentials.slice(0, colon), EncodeSet.userinfo);
    if (colon >= 0) url.password = percentEncode(credentials.slice(colon + 1), EncodeSet.userinfo);
  }
  if (!parseHostAndPort(url, authority.slice(at + 1))) return null;
  if (special || end < text.length) appendPath(url, text.slice(end + 1));
  return finish(url, pieces, false);
}

function parseHostAndPort(url: UrlRecord, text: string): boolean {
  const colon = portColon(text);
  const hostText = colon < 0 ? text : text.slice(0, colon);
  if (hostText === "" && (colon >= 0 || isSpecial(url))) return false;
  url.host = parseHost(hostText, isSpecial(url));
  if (url.host === null) return false;
  const digits = colon < 0 ? "" : text.slice(colon + 1);
  if (/[^0-9]/.test(digits) || Number(digits) > 65_535) return false;
  url.port = digits === "" ? null : effectivePort(url.scheme, Number(digits));
  return true;
}

/** Index of the colon before the port, past those in an IPv6 address; −1 for none. */
export function portColon(text: string): number {
  let inBrackets = false;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "[") inBrackets = true;
    else if (text[index] === "]") inBrackets = false;
    else if (text[index] === ":" && !inBrackets) return index;
  }
  return -1;
}

/** Where the authority at the start of a text ends. */
export function endOfAuthority(text: string, special: boolean): number {
  const end = text.search(special ? /[/\\]/ : /\//);
  return end < 0 ? text.length : end;
}

/** Adds the segments of a path, which does not begin with its slash, to what is there. */
export function appendPath(url: UrlRecord, text: string): void {
  const segments = text.split(isSpecial(url) ? /[/\\]/ : "/");
  segments.forEach((raw, index) => {
    const isLast = index === segments.length - 1;
    const segment = percentEncode(raw, EncodeSet.path);
    const dots = segment.replace(/%2e/gi, ".");
    if (dots === "..") shortenPath(url);
    if (dots === ".." || dots === ".") {
      if (isLast) url.path.push("");
    } else if (url.scheme === "file" && url.path.length === 0 && isDrive(segment))
      url.path.push(`${segment[0]}:`);
    else url.path.push(segment);
  });
}

/** Puts query and fragment on; with `keepQuery` one that is not given leaves the base's. */
function finish(url: UrlRecord, pieces: Pieces, keepQuery: boolean): UrlRecord {
  if (pieces.query !== null) url.query = encodeQuery(url, pieces.query);
  else if (!keepQuery) url.query = null;
  url.fragment = pieces.fragment === null ? null : percentEncode(pieces.fragment, EncodeSet.fragment);
  return url;
}

export function encodeQuery(url: UrlRecord, query: string): string {
  return percentEncode(query, isSpecial(url) ? EncodeSet.specialQuery : EncodeSet.query);
}

/** A text without the characters that URLs may hold only to be ignored. */
export function removeTabs(text: string): string {
  return text.replace(/[\t\n\r]/g, "");
}

function trimControls(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}

function isSlash(character: string | undefined, special: boolean): boolean {
  return character === "/" || (special && character === "\\");
}

function dropSlashes(text: string): string {
  return text.replace(/^[/\\]+/, "");
}

function isDrive(text: string): boolean {
  return /^[A-Za-z][:|]$/.test(text);
}

function startsWithDrive(text: string): boolean {
  return /^[A-Za-z][:|](?:[/\\]|$)/.test(text);
}
