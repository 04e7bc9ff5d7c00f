import type { IncomingHttpHeaders } from "node:http";

/**
 * Headers of every byte that a creator made.
 * Security: such bytes are data for the host's own code; no browser may run, frame, embed or show them at our address.
 */
export const PACKAGE_HEADERS: Readonly<Record<string, string>> = {
  "content-type": "application/octet-stream",
  "content-disposition": "attachment",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

/**
 * True when a request wants a package file as data, as `fetch` does.
 * Security: served as JavaScript these bytes once ran as a script and as a service worker, so every destination but plain
 * data is refused; clients that send no destination are no browsers that could run it.
 */
export function wantsData(headers: IncomingHttpHeaders): boolean {
  if (headers["service-worker"] !== undefined) return false;
  const destination = headers["sec-fetch-dest"];
  return destination === undefined || destination === "empty";
}
