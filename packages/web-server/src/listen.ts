import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { routeByHost } from "./hosts.ts";
import type { Handler } from "./hosts.ts";
import { sendText } from "./respond.ts";

/** A listening server and how to end it. */
export type Listening = {
  readonly port: number;
  /** Stops taking connections, lets answers under way finish for `graceMs`, then cuts the rest. */
  close(graceMs?: number): Promise<void>;
};

/** The port is taken by another program; the message says what to do. */
export class PortInUseError extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is in use. Stop the other program, or start with PORT=${port + 1} npm start`);
    this.name = "PortInUseError";
    this.port = port;
  }
}

export type ListenOptions = {
  /** Told of what a handler threw; printed unless given. */
  readonly onError?: (error: unknown) => void;
  /** Addresses of this machine to listen on beside the loopback ones; the caller's decision, and none unless given. */
  readonly addresses?: readonly string[];
};

/**
 * Listens on this machine's loopback addresses, IPv4 and where there is one IPv6; port 0 takes a free one.
 * Security: on no other address that is not named, so that a development start cannot be reached from the network.
 */
export async function listenOnLoopback(
  routes: ReadonlyMap<string, Handler>,
  port: number,
  options: ListenOptions = {},
): Promise<Listening> {
  const { onError = (error) => console.error("A request failed:", error), addresses = [] } = options;
  const answer = answerBy(routes, onError);
  const first = await listen(answer, port, "127.0.0.1");
  const bound = boundPort(first);
  const servers = [first];
  try {
    servers.push(...(await listenOnIpv6(answer, bound)));
    for (const address of addresses) servers.push(await listen(answer, bound, address));
  } catch (error) {
    for (const server of servers) server.close();
    throw error;
  }
  return {
    port: bound,
    close: async (graceMs = 500) => {
      await Promise.all(servers.map((server) => closeServer(server, graceMs)));
    },
  };
}

function answerBy(routes: ReadonlyMap<string, Handler>, onError: (error: unknown) => void): RequestListener {
  return async (request, response) => {
    const handler = routeByHost(routes, request.headers.host);
    if (handler === undefined) {
      sendText(response, 421, "This server does not answer for that host name.");
      return;
    }
    try {
      await handler(request, response);
    } catch (error) {
      onError(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "The server failed to answer. Its terminal says why.");
    }
  };
}

/** A machine without IPv6 is served by IPv4 alone. */
async function listenOnIpv6(answer: RequestListener, port: number): Promise<Server[]> {
  try {
    return [await listen(answer, port, "::1")];
  } catch (error) {
    if (error instanceof PortInUseError) throw error;
    return [];
  }
}

function listen(answer: RequestListener, port: number, address: string): Promise<Server> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, answer);
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortInUseError(port) : error),
    );
    server.listen(port, address, () => resolve(server));
  });
}

function boundPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
