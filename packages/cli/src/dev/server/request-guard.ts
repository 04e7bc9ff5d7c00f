import type { IncomingMessage } from "node:http";

/** Why a request is refused. */
export type Refusal = { readonly status: number; readonly text: string };

export type GuardOptions = {
  /** Host headers that are answered, port included, in lower case: `localhost:4100`. */
  readonly hosts: ReadonlySet<string>;
};

/**
 * Decides whether a request may be answered at all; undefined means that it may.
 * Security: a page elsewhere may know this port. It is refused by its Origin, by what the browser says of the request's site, and, where
 * it points a name of its own at this machine, by the Host.
 */
export function refuseStranger(request: IncomingMessage, { hosts }: GuardOptions): Refusal | undefined {
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.has(host.toLowerCase())) {
    return { status: 421, text: "This server does not answer for that host name." };
  }
  // A frame without an origin of its own, as mini-apps have, says "null": it has nothing to ask here.
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    return { status: 403, text: "Only the page of this server may ask that." };
  }
  return isForeign(request) ? { status: 403, text: "Open this address by itself." } : undefined;
}

/** A page of another site may lead here by a link, and ask for nothing else. */
function isForeign({ headers, method }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  if (site === undefined || site === "same-origin" || site === "none") return false;
  return !(
    method === "GET" &&
    headers["sec-fetch-mode"] === "navigate" &&
    headers["sec-fetch-dest"] === "document"
  );
}
