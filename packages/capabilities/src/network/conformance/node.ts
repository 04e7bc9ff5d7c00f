import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { FakeReply } from "../fake-transport.ts";
import type { Header } from "../headers.ts";
import type { SeenRequest } from "./made-up-server.ts";
import { answerRequest } from "./made-up-server.ts";

/** `answerRequest` behind real sockets, on a free port of this machine, under any name that ends in .localhost. */
export type LocalServer = {
  /** `http://<name>.localhost:<port>` */
  origin(name: string): string;
  seen(): readonly SeenRequest[];
  waitFor(path: string): Promise<void>;
  stop(): Promise<void>;
};

/** What to answer for a path beside those of `answerRequest`. */
export type ExtraReplies = { readonly [path: string]: FakeReply };

/**
 * Starts a server. `pages` are answered without CORS headers, all else with `Access-Control-Allow-Origin: *`; `/bomb` is 1 MiB
 * in a kilobyte.
 */
export async function startLocalServer(extra: ExtraReplies = {}): Promise<LocalServer> {
  const pages: ExtraReplies = { ...extra, "/bomb": BOMB };
  const seen: SeenRequest[] = [];
  const listeners = new Set<() => void>();
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ""];
    if (page !== undefined) return write(response, page);
    if (request.method === "OPTIONS") return write(response, { status: 204, headers: CORS });
    void readRequest(request).then((read) => {
      seen.push(read);
      const reply = answerRequest(read);
      if (reply !== "never") write(response, { ...reply, headers: { ...CORS, ...reply.headers } });
      for (const listener of listeners) listener();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: (name) => `http://${name}.localhost:${port}`,
    seen: () => seen,
    waitFor: (path) => whenSeen(path, seen, listeners),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "*",
  "access-control-allow-headers": "*",
  "access-control-expose-headers": "*",
};

const BOMB: FakeReply = {
  body: gzipSync(new Uint8Array(1024 * 1024)),
  headers: { ...CORS, "content-encoding": "gzip" },
};

async function readRequest(request: IncomingMessage): Promise<SeenRequest> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const headers = Object.entries(request.headers).map(([name, value]): Header => [name, String(value)]);
  const url = `http://${request.headers.host}${request.url}`;
  return { url, method: request.method ?? "", headers, body: new Uint8Array(Buffer.concat(chunks)) };
}

function write(response: ServerResponse, { status = 200, headers, json, body = "" }: FakeReply): void {
  response.writeHead(status, {
    ...(json !== undefined && { "content-type": "application/json" }),
    ...headers,
  });
  response.end(json === undefined ? body : JSON.stringify(json));
}

function whenSeen(path: string, seen: readonly SeenRequest[], listeners: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!seen.some(({ url }) => new URL(url).pathname === path)) return;
      listeners.delete(check);
      resolve();
    };
    listeners.add(check);
    check();
  });
}
