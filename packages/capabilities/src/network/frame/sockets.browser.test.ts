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
