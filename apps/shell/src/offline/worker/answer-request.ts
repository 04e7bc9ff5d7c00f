import { cacheName, shellCaches } from "./precache.ts";
import type { WorkerParts } from "./precache.ts";

/** How long the server may take for the page before the kept one is shown. */
export const PAGE_WAIT_MS = 3_000;

/** Where files lie whose addresses hold their digest. */
const HASHED = /^\/assets\/[\w.-]+$/;

export type AskedRequest = Pick<Request, "method" | "url" | "mode" | "destination">;

/**
 * The worker's answer to a request; undefined for all that is none of its business, which goes its way as without a worker.
 * Security: the page, and files by their whole address. Nothing of the API, of other origins, or of creators is ever answered from here.
 */
export function answerRequest(request: Request, parts: WorkerParts): Promise<Response> | undefined {
  const { origin, precache } = parts;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== origin) return undefined;
  if (request.mode === "navigate")
    return isPage(request, url, parts) ? answerPage(request, parts) : undefined;
  if (url.search !== "") return undefined;
  if (precache.files.some(([path]) => path === url.pathname)) return answerFile(request, url.pathname, parts);
  return HASHED.test(url.pathname) ? answerOlderFile(request, url.pathname, parts) : undefined;
}

function isPage({ destination }: AskedRequest, { pathname }: URL, { precache }: WorkerParts): boolean {
  return destination === "document" && new RegExp(precache.pagePaths).test(pathname);
}

/** The server's page, so that it is the newest; the kept one when the server does not answer in time, or fails. */
async function answerPage(request: Request, parts: WorkerParts): Promise<Response> {
  const asked = parts.fetch(request);
  const fresh = await Promise.race([asked.catch(() => undefined), parts.wait(PAGE_WAIT_MS)]);
  if (fresh !== undefined && fresh.status < 500) return fresh;
  return (await keptIn(cacheName(parts.precache), parts.precache.page[0], parts)) ?? fresh ?? asked;
}

async function answerFile(request: Request, path: string, parts: WorkerParts): Promise<Response> {
  return (await keptIn(cacheName(parts.precache), path, parts)) ?? parts.fetch(request);
}

/** A page of the version before, still open, may want a script that the server no longer has. */
async function answerOlderFile(request: Request, path: string, parts: WorkerParts): Promise<Response> {
  for (const name of await shellCaches(parts.caches)) {
    const kept = await keptIn(name, path, parts);
    if (kept !== undefined) return kept;
  }
  return parts.fetch(request);
}

async function keptIn(name: string, path: string, { caches }: WorkerParts): Promise<Response | undefined> {
  return (await caches.open(name)).match(path, { ignoreVary: true });
}
