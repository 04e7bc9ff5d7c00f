import { parseHost } from "./host.ts";
import { appendPath, endOfAuthority, finish, isDrive, isSlash, startsWithDrive } from "./parts.ts";
import type { Pieces } from "./parts.ts";
import { createRecord, shortenPath } from "./record.ts";
import type { UrlRecord } from "./record.ts";

/** Parses a file URL, absolute or against a base that is one. */
export function parseFile(pieces: Pieces, base: UrlRecord | null): UrlRecord | null {
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
