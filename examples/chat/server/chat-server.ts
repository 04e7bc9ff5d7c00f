import type { IncomingMessage, ServerResponse } from "node:http";

import { createRateLimit } from "./rate-limit.ts";
import { LIMITS, readWritten } from "./read-written.ts";
import { createRoom } from "./room.ts";
import { createVerifySession } from "./verify-session.ts";
import type { SessionRules } from "./verify-session.ts";

export type ChatServerOptions = SessionRules & {
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
};

/** What is sent back. */
type Answer = { readonly status: number; readonly body: object; readonly headers?: Record<string, string> };

/** Mini-apps in a browser ask from an origin of their own, without cookies: a token is all that counts here. */
const HEADERS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, content-type",
  "access-control-allow-methods": "GET, POST, OPTIONS",
  "access-control-expose-headers": "retry-after",
  "access-control-max-age": "600",
  "cache-control": "no-store",
};

/**
 * The room's server, as a handler of node:http: `GET /messages?after=<number>` answers `{ messages }`, `POST /messages` takes
 * `{ id, name, text }` and answers `{ message }`. Both need a token of `platform.auth.getSession()`.
 */
export function createChatServer(options: ChatServerOptions) {
  const { now = Date.now } = options;
  const verify = createVerifySession(options);
  const room = createRoom({ now });
  const reads = createRateLimit({ most: 120, seconds: 60, now });
  const writes = createRateLimit({ most: 10, seconds: 10, now });

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? "/", "http://room.invalid");
    if (url.pathname !== "/messages") return refusal(404, "NOT_FOUND", "There is only /messages.");
    if (request.method !== "GET" && request.method !== "POST")
      return refusal(405, "METHOD_NOT_ALLOWED", "Use GET or POST.");
    const who = await verify(tokenOf(request));
    if (who === "refused") return refusal(401, "NOT_SIGNED_IN", "Sign in again.");
    if (who === "unavailable")
      return refusal(503, "TRY_LATER", "Who you are cannot be checked now. Try again in a minute.");
    const { subject } = who;
    const seconds = (request.method === "GET" ? reads : writes).take(subject);
    if (seconds !== undefined) return tooMany(seconds);
    if (request.method === "GET") {
      const after = Number(url.searchParams.get("after") ?? 0);
      return { status: 200, body: { messages: room.read(subject, Number.isSafeInteger(after) ? after : 0) } };
    }
    const written = await readWritten(request);
    if (written === "tooLarge") return refusal(413, "TOO_LARGE", `Send ${LIMITS.bytes} bytes at most.`);
    if (written === "invalid") {
      const limits = `a name of ${LIMITS.name} and a text of ${LIMITS.text} characters at most`;
      return refusal(400, "INVALID_MESSAGE", `Send an id, ${limits}.`);
    }
    return { status: 201, body: { message: room.write(subject, written) } };
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === "OPTIONS") {
      response.writeHead(204, HEADERS).end();
      return;
    }
    const { status, body, headers } = await answer(request).catch(() =>
      refusal(500, "SERVER_ERROR", "That went wrong here. Try again."),
    );
    response.writeHead(status, { ...HEADERS, "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
    // What is left of a body that was not read is not waited for.
    if (!request.complete) request.destroy();
  };
}

function tokenOf({ headers }: IncomingMessage): string {
  const [scheme = "", token = ""] = (headers.authorization ?? "").split(" ");
  return scheme.toLowerCase() === "bearer" ? token : "";
}

function refusal(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

function tooMany(seconds: number): Answer {
  const answer = refusal(429, "TOO_MANY_REQUESTS", `Wait ${seconds} seconds.`);
  return { ...answer, headers: { "retry-after": String(seconds) } };
}
