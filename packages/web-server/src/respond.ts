import type { IncomingMessage, ServerResponse } from "node:http";
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

/** A request for a file, as any server knows it. */
export type FileRequest = {
  readonly method: string | undefined;
  /** A header by its name in lower case. */
  header(name: string): string | undefined;
};

export type FileAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
};

/**
 * How a file from memory is answered: compressed when the client takes it, 304 when the client has it, no body for HEAD. `status`
 * is 404 for a page that says that there is nothing.
 */
export function answerFile(request: FileRequest, file: StaticFile & { readonly status?: 404 }): FileAnswer {
  const encoding = pickEncoding(request.header("accept-encoding") ?? "", file);
  const headers = {
    "content-type": file.type,
    "cache-control": file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
    ...file.headers,
    etag: file.etag,
    vary: "accept-encoding",
  };
  if (file.status === undefined && request.header("if-none-match") === file.etag)
    return { status: 304, headers, body: undefined };
  const body = encoding === undefined ? file.body : (file.encodings[encoding] ?? file.body);
  return {
    status: file.status ?? 200,
    headers: {
      ...headers,
      "content-length": String(body.byteLength),
      ...(encoding !== undefined && { "content-encoding": encoding }),
    },
    body: request.method === "HEAD" ? undefined : body,
  };
}

/** Sends a file by `node:http`, as {@link answerFile} answers it. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile & { readonly status?: 404 },
): void {
  const header = (name: string) => request.headers[name]?.toString();
  const { status, headers, body } = answerFile({ method: request.method, header }, file);
  response.writeHead(status, headers).end(body);
}

type Encoding = keyof StaticFile["encodings"];

function pickEncoding(accepted: string, file: StaticFile): Encoding | undefined {
  const offered: readonly Encoding[] = ["br", "gzip"];
  return offered.find(
    (name) => file.encodings[name] !== undefined && new RegExp(`\\b${name}\\b`).test(accepted),
  );
}
