import { expect, it } from "vitest";
import { describeSockets } from "../conformance/describe-sockets.ts";
import { openNetworkPage } from "../conformance/browser/node.ts";
import { startRealSockets } from "../conformance/real-sockets/node.ts";

describeSockets("frame in Chromium", async () => {
  const [{ network, page }, server] = await Promise.all([openNetworkPage(), startRealSockets()]);
  const networkMap = {
    "api.example.com": server.origin("api"),
    "gone.example.com": "http://gone.localhost:9",
  };
  await page.evaluate((map) => window.network.open({ networkMap: map }), networkMap);
  return {
    call: (call, sessionId) =>
      page.evaluate(([given, id]) => window.network.sockets.call(given, id), [call, sessionId] as const),
    leaveFront: (sessionId) => page.evaluate((id) => window.network.sockets.leaveFront(id), sessionId),
    endOpening: (sessionId) => page.evaluate((id) => window.network.sockets.endOpening(id), sessionId),
    open: server.open,
    async stop() {
      await network.stop();
      await server.stop();
    },
  };
});

it("a handshake carries no cookie of the browser's, and what servers set is gone with the page", async () => {
  const server = await startRealSockets();
  const { network, page } = await openNetworkPage();
  const origin = server.origin("api");
  const open = async () => {
    await page.evaluate((api) => window.network.open({ networkMap: { "api.example.com": api } }), origin);
    const params = { url: "wss://api.example.com/echo" };
    const outcome = await page.evaluate(
      (given) => window.network.sockets.call({ verb: "socketOpen", params: given }),
      params,
    );
    expect(outcome).toMatchObject({ ok: true });
  };
  await open();
  await page.reload();
  await open();
  expect(server.cookies()).toEqual(["", ""]);
  await network.stop();
  await server.stop();
});
