import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeNetwork } from "./conformance/describe-network.ts";
import { openInProcess } from "./conformance/in-process.ts";
import { startLocalServer } from "./conformance/node.ts";
import { createNodeTransport } from "./node.ts";
import { createNetworkProvider } from "./provider.ts";

async function open() {
  const server = await startLocalServer();
  const map: { readonly [domain: string]: string } = {
    "api.example.com": server.origin("api"),
    "other.example.com": server.origin("other"),
    "gone.example.com": "http://gone.localhost:9",
  };
  const transport = createNodeTransport();
  return {
    ...openInProcess(createNetworkProvider({ transport, networkMap: map, maxResponseBytes: 65_536 })),
    offList: server.origin("evil"),
    self: (origin: string) => map[new URL(origin).hostname] ?? origin,
    seen: () => server.seen(),
    waitFor: (path: string) => server.waitFor(path),
    stop: () => server.stop(),
  };
}

describeNetwork("Node", open);

describe("requests from Node", () => {
  it("counts bytes after decompression", async () => {
    const network = await open();
    const { outcome } = network.start({ url: "https://api.example.com/bomb" });
    expect(await outcome).toEqual({ ok: false, code: "QUOTA_EXCEEDED" });
    await network.stop();
  });

  it("never connects to a private address, whatever name leads to it", async () => {
    const addresses = ["127.0.0.1", "10.0.0.7", "169.254.169.254", "::1", "fd00::1", "::ffff:192.168.0.1"];
    for (const address of addresses) {
      const family = address.includes(":") ? 6 : 4;
      const transport = createNodeTransport({
        resolveName: async () => [
          { address: "93.184.215.14", family: 4 },
          { address, family },
        ],
      });
      const request = {
        url: "https://api.example.com/",
        method: "GET",
        headers: [],
        body: undefined,
        maxBytes: 9,
      };
      const { owner, signal } = createFakeContext();
      const sent = transport.send(request, { owner, signal, sources: [] });
      await expect(sent, address).rejects.toMatchObject({ code: "NETWORK_BLOCKED" });
    }
  });
});
