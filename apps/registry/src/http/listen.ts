import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { PortInUseError } from "@atoll/web-server";

/** A listening server and how to end it. */
export type Listening = {
  readonly port: number;
  /** Takes no more connections, lets answers under way finish for `graceMs`, then cuts the rest. */
  close(graceMs?: number): Promise<void>;
};

const LOOPBACK = ["127.0.0.1", "::1"] as const;
const ANYWHERE = ["::"] as const;
/** A little more than the longest upload may take. */
const REQUEST_MS = 150_000;

export type ListenOptions = {
  readonly port: number;
  /** Security: a registry in development cannot be reached from the network. */
  readonly loopbackOnly: boolean;
};

/** Listens on IPv4 and, where there is one, IPv6; port 0 takes a free one. Throws PortInUseError. */
export async function listen(
  answer: RequestListener,
  { port, loopbackOnly }: ListenOptions,
): Promise<Listening> {
  const [first, ...more] = loopbackOnly ? LOOPBACK : ANYWHERE;
  const server = await listenAt(answer, port, first);
  const servers = [server];
  const bound = portOf(server);
  for (const address of more) {
    try {
      servers.push(await listenAt(answer, bound, address));
    } catch (error) {
      // A machine without IPv6 is served by IPv4 alone.
      if (!(error instanceof PortInUseError)) continue;
      for (const each of servers) each.close();
      throw error;
    }
  }
  return {
    port: bound,
    close: async (graceMs = 2_000) => {
      await Promise.all(servers.map((server) => closeServer(server, graceMs)));
    },
  };
}

function listenAt(answer: RequestListener, port: number, address: string): Promise<Server> {
  const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: 10_000 }, answer);
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortInUseError(port) : error),
    );
    server.listen(port, address, () => resolve(server));
  });
}

function portOf(server: Server): number {
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
