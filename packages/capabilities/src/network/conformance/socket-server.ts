import type { FakePeer, FakeSocketServer } from "../sockets/fake-sockets.ts";

/** What the conformance suite's servers do with a socket, by path, whatever carries it. Elsewhere nothing listens. */
export const SOCKET_SERVERS: { readonly [path: string]: (peer: FakePeer) => void } = {
  /** Says the same; "bye" closes it. */
  "/echo": (peer) =>
    peer.onMessage((data) => (data === "bye" ? peer.close(4_001, "as you wish") : peer.send(data))),
  /** Says how many bytes came. */
  "/count": (peer) => peer.onMessage((data) => peer.send(String(data.length))),
  /** Says 24 times 64 KiB at once: more than may wait. */
  "/flood": (peer) => {
    for (let each = 0; each < 24; each++) peer.send("x".repeat(65_536));
  },
  /** Says more in one message than may be. */
  "/huge": (peer) => peer.send("x".repeat(512 * 1024 + 1)),
  /** Says 100 short things and goes. */
  "/hundred": (peer) => {
    for (let each = 0; each < 100; each++) peer.send(String(each));
    peer.close(1000, "all said");
  },
};

/** The protocol that these servers choose: the first that was offered. */
export function chooseProtocol(offered: Iterable<string>): string | undefined {
  return [...offered][0];
}

/** The same servers, made up. */
export function fakeSocketServers(origin: string): { [url: string]: FakeSocketServer } {
  return Object.fromEntries(
    Object.entries(SOCKET_SERVERS).map(([path, serve]) => [
      `${origin}${path}`,
      (peer: FakePeer) => {
        serve(peer);
        return chooseProtocol(peer.protocols);
      },
    ]),
  );
}
