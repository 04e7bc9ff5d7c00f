import { request as requestHttp } from "node:http";
import type { ClientRequest, IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import type { RequestOptions } from "node:https";
import type { LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { guardedLookup, resolveBySystem } from "./guarded-lookup/node.ts";
import type { ResolveName } from "./guarded-lookup/node.ts";
import type { Header } from "./headers.ts";
import { tooLarge } from "./transport.ts";
import type { NetworkRequest, NetworkResponse, NetworkTransport, ProgressOptions } from "./transport.ts";

export type NodeTransportOptions = { readonly resolveName?: ResolveName };

/**
 * Requests from Node, for simulators and servers: no cookies, no cache, redirects handed back, addresses checked at the
 * moment of connecting.
 */
export function createNodeTransport(options: NodeTransportOptions = {}): NetworkTransport {
  const { resolveName = resolveBySystem } = options;
  return {
    redirects: "returned",
    async send(request, { signal, progress }) {
      const lookup = guardedLookup(resolveName);
      const response = await open(request, { signal, lookup, ...(progress && { progress }) });
      return {
        url: request.url,
        status: response.statusCode ?? 0,
        statusText: response.statusMessage ?? "",
        headers: pairsOf(response.rawHeaders),
        body: await readBody(response, request, progress),
      } satisfies NetworkResponse;
    },
  };
}

type OpenOptions = {
  readonly signal: AbortSignal;
  readonly lookup: LookupFunction;
  readonly progress?: ProgressOptions;
};

function open(
  { url: href, method, headers, body }: NetworkRequest,
  { signal, lookup, progress }: OpenOptions,
): Promise<IncomingMessage> {
  const url = new URL(href);
  const send = url.protocol === "http:" ? requestHttp : requestHttps;
  const options: RequestOptions = {
    method,
    // A connection of its own for each request: none is shared with the host.
    agent: false,
    lookup,
    signal,
    headers: {
      ...Object.fromEntries(headers),
      "accept-encoding": "gzip, deflate, br",
      ...(body !== undefined && { "content-length": String(body.length) }),
    },
  };
  return new Promise((resolvePromise, reject) => {
    const request = send(url, options, resolvePromise);
    request.on("error", reject);
    if (body === undefined || progress?.direction !== "sent") return void request.end(body);
    writeParts(request, body, progress).catch(reject);
  });
}

const PART_BYTES = 64 * 1024;

/** Writes a body part by part, each when the one before is on its way, and tells how far it is. */
async function writeParts(
  request: ClientRequest,
  body: Uint8Array,
  { tell }: ProgressOptions,
): Promise<void> {
  for (let sent = 0; sent < body.length; sent += PART_BYTES) {
    const part = body.subarray(sent, sent + PART_BYTES);
    await new Promise<void>((written, failed) => {
      request.write(part, (error) => (error ? failed(error) : written()));
    });
    tell(sent + part.length, body.length);
  }
  request.end();
}

async function readBody(
  response: IncomingMessage,
  { method, maxBytes }: NetworkRequest,
  progress: ProgressOptions | undefined,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A HEAD answer may name an encoding, but has no body to decode.
  const stream = method === "HEAD" ? response : decoded(response);
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) {
      response.destroy();
      throw tooLarge(maxBytes);
    }
    chunks.push(chunk);
    if (progress?.direction === "received") progress.tell(size, totalOf(response.headers));
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** What a server says of an answer's length; of a compressed one nobody knows it. */
function totalOf(headers: IncomingMessage["headers"]): number | null {
  const length = Number(headers["content-length"]);
  return headers["content-encoding"] === undefined && Number.isSafeInteger(length) ? length : null;
}

const DECODERS: { readonly [encoding: string]: () => NodeJS.ReadWriteStream } = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function decoded(response: IncomingMessage): Readable | NodeJS.ReadWriteStream {
  const decoder = DECODERS[response.headers["content-encoding"] ?? ""]?.();
  if (decoder === undefined) return response;
  response.on("error", (error) => decoder.emit("error", error));
  return response.pipe(decoder);
}

function pairsOf(raw: readonly string[]): Header[] {
  return raw.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), raw[index + 1] ?? ""] as const] : [],
  );
}
