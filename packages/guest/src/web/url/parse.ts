import { parseHost } from "./host.ts";
import { parseFile } from "./parse-file.ts";
import {
  appendPath,
  dropSlashes,
  endOfAuthority,
  finish,
  isSlash,
  portColon,
  removeTabs,
  split,
  trimControls,
} from "./parts.ts";
import type { Pieces } from "./parts.ts";
import { EncodeSet, percentEncode } from "./percent.ts";
import { createRecord, effectivePort, isSpecial, shortenPath } from "./record.ts";
import type { UrlRecord } from "./record.ts";

/**
 * Parses a URL by the WHATWG URL standard, or gives null. The standard's state machine is written here as one function
 * per kind of URL.
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
