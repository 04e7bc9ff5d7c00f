import type { IncomingMessage, ServerResponse } from "node:http";
import { sendFile, sendText, wantsData } from "@atoll/web-server";
import type { Handler, StaticFile } from "@atoll/web-server";

/** Everything the shell's host name serves: the page of the shell, and files by exact path. */
export type Site = {
  readonly page: StaticFile;
  readonly files: ReadonlyMap<string, StaticFile>;
};

const PAGE_PATHS = /^\/(miniapp\/[a-z0-9.-]{1,64})?$/;

/** Serves a site. Requests wait until it is built. */
export function createSiteHandler(site: Promise<Site>): Handler {
  return async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      sendText(response, 405, "Only GET and HEAD are answered here.");
      return;
    }
    serve(await site, request, response);
  };
}

function serve(site: Site, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request);
  if (path.startsWith("/packages/") && !wantsData(request.headers)) {
    sendText(response, 403, "Package files are data for the host: fetch them.");
    return;
  }
  const file = site.files.get(path) ?? (PAGE_PATHS.test(path) ? site.page : undefined);
  if (file !== undefined) sendFile(request, response, file);
  // A person who mistyped gets the shell, which says so and leads home.
  else if (request.headers["sec-fetch-dest"] === "document")
    sendFile(request, response, { ...site.page, status: 404 });
  else sendText(response, 404, "There is nothing at this address.");
}

function pathOf(request: IncomingMessage): string {
  return URL.parse(request.url ?? "/", "http://localhost")?.pathname ?? "/";
}
