import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";
import type { SocketData } from "../../sockets/transport.ts";
import { chooseProtocol, SOCKET_SERVERS } from "../socket-server.ts";

/** SOCKET_SERVERS behind real sockets, on a free port of this machine. */
export type RealSockets = {
  /** `http://<name>.localhost:<port>`, as a network map wants it. */
  origin(name: string): string;
  /** Cookies that handshakes carried, empty for none; each handshake is answered with one to keep. */
  cookies(): readonly string[];
  /** Sockets that are open. */
  open(): number;
  stop(): Promise<void>;
};

/** Starts the servers. */
export async function startRealSockets(): Promise<RealSockets> {
  const server = createServer((_, response) => response.writeHead(404).end());
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => chooseProtocol(offered) ?? false,
  });
  const cookies: string[] = [];
  sockets.on("headers", (headers, request) => {
    cookies.push(request.headers.cookie ?? "");
    headers.push("Set-Cookie: track=1; Path=/; SameSite=None; Secure");
  });
  server.on("upgrade", (request, socket, head) => {
    const serve = SOCKET_SERVERS[request.url ?? ""];
    if (serve === undefined) return socket.end("HTTP/1.1 404 Not Found\r\n\r\n");
    sockets.handleUpgrade(request, socket, head, (peer) => serve(toPeer(peer, request.url ?? "")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: (name) => `http://${name}.localhost:${port}`,
    cookies: () => cookies,
    open: () => sockets.clients.size,
    stop() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function toPeer(socket: WebSocket, url: string) {
  return {
    url,
    protocols: [socket.protocol],
    send: (data: SocketData) => socket.send(data),
    close: (code?: number, reason?: string) => socket.close(code, reason),
    onClose: (listener: () => void) => socket.on("close", listener),
    onMessage: (listener: (data: SocketData) => void) =>
      socket.on("message", (data: Buffer, isBinary) =>
        listener(isBinary ? new Uint8Array(data) : data.toString()),
      ),
  };
}
