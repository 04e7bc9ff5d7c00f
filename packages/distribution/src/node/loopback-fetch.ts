import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";

/**
 * A `fetch` that also finds names below `localhost` (`portal.localhost`, `content.localhost`), as browsers do: Node leaves them to the
 * system's resolver, which often knows none. Everything else goes to the global `fetch`.
 */
export const loopbackFetch: typeof globalThis.fetch = async (input, init) => {
  const asked = new Request(input, {
    ...init,
    ...(init?.body instanceof ReadableStream && { duplex: "half" }),
  });
  const url = new URL(asked.url);
  if (url.protocol !== "http:" || !url.hostname.endsWith(".localhost")) return globalThis.fetch(asked);
  return answerOf(await send(url, asked));
};

function send(url: URL, asked: Request): Promise<IncomingMessage> {
  const { port, pathname, search, host } = url;
  // The Host header says which name was meant; `fetch` itself does not let callers set it.
  const headers = { ...Object.fromEntries(asked.headers), host };
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port: port === "" ? 80 : Number(port),
        path: pathname + search,
        method: asked.method,
        headers,
        signal: asked.signal,
      },
      resolve,
    );
    sent.once("error", (cause) => reject(new TypeError("fetch failed", { cause })));
    if (asked.body === null) sent.end();
    else Readable.fromWeb(asked.body as never).pipe(sent);
  });
}

const EMPTY_STATUS = new Set([204, 205, 304]);

function answerOf(message: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const status = message.statusCode ?? 500;
  if (EMPTY_STATUS.has(status)) message.resume();
  const body = EMPTY_STATUS.has(status) ? null : (Readable.toWeb(message) as unknown as ReadableStream);
  return new Response(body, { status, headers });
}
