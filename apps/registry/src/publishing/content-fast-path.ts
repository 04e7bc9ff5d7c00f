import type { IncomingMessage, ServerResponse } from "node:http";
import { siteOf } from "../http/site-of.ts";
import type { Registry } from "../registry.ts";
import { answerFromMemory } from "./answer-content.ts";

/** Answers a request that it can at once, and says whether it did. */
export type FastPath = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Update checks, before any framework: hosts ask for signed files far more often than for everything else together, and mostly hear that
 * nothing changed. What is not in memory, or not known to be the newest, is left to the routes, which put it there.
 */
export function createContentFastPath(registry: Registry): FastPath {
  return (request, response) => {
    const target = request.url ?? "";
    if (!target.startsWith("/cdn/meta/") || siteOf(registry.config, request.headers.host) !== "content")
      return false;
    const answer = answerFromMemory(registry, {
      method: request.method ?? "",
      target,
      headers: request.headers,
    });
    if (answer === undefined) return false;
    const { status, headers, body } = answer;
    const hasNoBody = status === 204 || status === 304;
    response.writeHead(status, { ...headers, ...(!hasNoBody && { "content-length": body.length }) });
    response.end(hasNoBody || request.method === "HEAD" ? undefined : body);
    return true;
  };
}
