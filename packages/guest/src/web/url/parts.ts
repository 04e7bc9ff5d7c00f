import { EncodeSet, percentEncode } from "./percent.ts";
import { isSpecial, shortenPath } from "./record.ts";
import type { UrlRecord } from "./record.ts";

/** What stands before the first "?", between it and the first "#", and behind that. */
export type Pieces = {
  readonly body: string;
  readonly query: string | null;
  readonly fragment: string | null;
};

/** Cuts query and fragment off: no state of the standard's machine reads past "?" or "#". */
export function split(text: string): Pieces {
  const hash = text.indexOf("#");
  const beforeHash = hash < 0 ? text : text.slice(0, hash);
  const mark = beforeHash.indexOf("?");
  return {
    body: mark < 0 ? beforeHash : beforeHash.slice(0, mark),
    query: mark < 0 ? null : beforeHash.slice(mark + 1),
    fragment: hash < 0 ? null : text.slice(hash + 1),
  };
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
export function finish(url: UrlRecord, pieces: Pieces, keepQuery: boolean): UrlRecord {
  if (pieces.query !== null) url.query = encodeQuery(url, pieces.query);
  else if (!keepQuery) url.query = null;
  url.fragment = pieces.fragment === null ? null : percentEncode(pieces.fragment, EncodeSet.fragment);
  return url;
}

/** A query percent-encoded for its scheme. */
export function encodeQuery(url: UrlRecord, query: string): string {
  return percentEncode(query, isSpecial(url) ? EncodeSet.specialQuery : EncodeSet.query);
}

/** A text without the characters that URLs may hold only to be ignored. */
export function removeTabs(text: string): string {
  return text.replace(/[\t\n\r]/g, "");
}

/** A text without the control characters and spaces around it. */
export function trimControls(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}

/** True for "/", and in special URLs for "\\" too. */
export function isSlash(character: string | undefined, special: boolean): boolean {
  return character === "/" || (special && character === "\\");
}

/** A text without the slashes it starts with. */
export function dropSlashes(text: string): string {
  return text.replace(/^[/\\]+/, "");
}

/** True for a Windows drive letter with its colon or bar. */
export function isDrive(text: string): boolean {
  return /^[A-Za-z][:|]$/.test(text);
}

/** True if a path begins with a drive letter of its own. */
export function startsWithDrive(text: string): boolean {
  return /^[A-Za-z][:|](?:[/\\]|$)/.test(text);
}
