import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { StaticFile } from "./static-file.ts";

/** Sends a short plain text, as errors are answered. */
export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  response.end(`${text}\n`);
}

/**
 * Sends a file from memory: compressed when the client takes it, 304 when the client has it, no body for HEAD. `status` is 404 for
 * a page that says that there is nothing.
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile & { readonly status?: 404 },
): void {
  const encoding = pickEncoding(request, file);
  const headers: OutgoingHttpHeaders = {
    "content-type": file.type,
    "cache-control": file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
    ...file.headers,
    etag: file.etag,
    vary: "accept-encoding",
  };
  if (file.status === undefined && request.headers["if-none-match"] === file.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = encoding === undefined ? file.body : (file.encodings[encoding] ?? file.body);
  response.writeHead(file.status ?? 200, {
    ...headers,
    "content-length": body.byteLength,
    ...(encoding === undefined ? {} : { "content-encoding": encoding }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

type Encoding = keyof StaticFile["encodings"];

function pickEncoding(request: IncomingMessage, file: StaticFile): Encoding | undefined {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const offered: readonly Encoding[] = ["br", "gzip"];
  return offered.find(
    (name) => file.encodings[name] !== undefined && new RegExp(`\\b${name}\\b`).test(accepted),
  );
}
