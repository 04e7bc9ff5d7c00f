import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { createFakeTransport } from "../fake-transport.ts";
import { createFakeNetwork } from "../fake.ts";
import { createNetworkProvider } from "../provider.ts";
import { describeSockets } from "../conformance/describe-sockets.ts";
import { startRealSockets } from "../conformance/real-sockets/node.ts";
import { callSockets } from "../conformance/socket-calls.ts";
import { fakeSocketServers } from "../conformance/socket-server.ts";
import { createNodeSockets } from "./node.ts";
import type { NodeSocketsOptions } from "./node.ts";
import type { SocketLike } from "./socket-link.ts";

const connect: NodeSocketsOptions["connect"] = (url, protocols, { lookup }) =>
  new WebSocket(url, protocols, { lookup }) as SocketLike;

describeSockets("fake", async () => {
  let open = 0;
  const servers = Object.entries(fakeSocketServers("wss://api.example.com")).map(
    ([url, serve]) =>
      [
        url,
        (peer: Parameters<typeof serve>[0]) => {
          open += 1;
          peer.onClose(() => (open -= 1));
          return serve(peer);
        },
      ] as const,
  );
  const provider = createFakeNetwork({ socketServers: Object.fromEntries(servers) });
  return { ...callSockets(provider), open: () => open, stop: async () => undefined };
});

describeSockets("Node", async () => {
  const server = await startRealSockets();
  const provider = createNetworkProvider({
    transport: createFakeTransport(),
    sockets: createNodeSockets({ connect }),
    networkMap: { "api.example.com": server.origin("api"), "gone.example.com": "http://gone.localhost:9" },
  });
  return { ...callSockets(provider), open: server.open, stop: server.stop };
});

describe("sockets from Node", () => {
  it("never connect to a private address, whatever name leads to it", async () => {
    const sockets = createNodeSockets({
      connect,
      resolveName: async () => [{ address: "169.254.169.254", family: 4 }],
    });
    const provider = createNetworkProvider({ transport: createFakeTransport(), sockets });
    const { call } = callSockets(provider);
    const params = { url: "wss://api.example.com/echo" };
    expect(await call({ verb: "socketOpen", params })).toEqual({ ok: false, code: "NETWORK_ERROR" });
  });
});
