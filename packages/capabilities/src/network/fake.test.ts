import { describeNetwork } from "./conformance/describe-network.ts";
import { openInProcess } from "./conformance/in-process.ts";
import { answerRequest } from "./conformance/made-up-server.ts";
import type { SeenRequest } from "./conformance/made-up-server.ts";
import { createFakeNetwork } from "./fake.ts";
import { createFakeTransport } from "./fake-transport.ts";
import type { FakeRoute } from "./fake-transport.ts";

const OFF_LIST = "https://evil.example.org";

describeNetwork("fake", async () => {
  const seen: SeenRequest[] = [];
  const route: FakeRoute = ({ url, method, headers, body }) => {
    const request = { url, method, headers, body: body ?? new Uint8Array() };
    seen.push(request);
    const reply = answerRequest(request);
    return reply === "never" ? new Promise(() => undefined) : reply;
  };
  const origins = ["https://api.example.com", "https://other.example.com", OFF_LIST];
  const transport = createFakeTransport(Object.fromEntries(origins.map((origin) => [origin, route])));
  return {
    ...openInProcess(createFakeNetwork({ transport, maxResponseBytes: 65_536 })),
    offList: OFF_LIST,
    self: (origin) => origin,
    seen: () => seen,
    waitFor: async () => undefined,
    stop: async () => undefined,
  };
});
