import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";

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

/** This machine alone. */
export const LOOPBACK: readonly string[] = ["127.0.0.1", "::1"];

export type ListenOptions = {
  /** 0 takes a free one. */
  readonly port: number;
  /** Where to listen. An IPv6 address after the first is left out on a machine without IPv6. */
  readonly addresses: readonly string[];
  /** The longest that a request may take to arrive; 30 seconds when left out. */
  readonly requestMs?: number;
};

/** Listens on one port of several addresses. Throws PortInUseError. */
export async function listen(
  answer: RequestListener,
  { port, addresses, requestMs = 30_000 }: ListenOptions,
): Promise<Listening> {
  const servers: Server[] = [];
  let bound = port;
  try {
    for (const address of addresses) {
      const server = createServer({ requestTimeout: requestMs, headersTimeout: 10_000 }, answer);
      if (!(await listenAt(server, { port: bound, address, optional: servers.length > 0 }))) continue;
      servers.push(server);
      bound = boundPort(server);
    }
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

type Place = { readonly port: number; readonly address: string; readonly optional: boolean };

/** False for an IPv6 address that this machine does not have and can do without. */
function listenAt(server: Server, { port, address, optional }: Place): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") reject(new PortInUseError(port));
      else if (optional && address.includes(":")) resolve(false);
      else reject(error);
    });
    server.listen(port, address, () => resolve(true));
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
