import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { exchange } from "./exchange.ts";
import { createFakeTransport } from "./fake-transport.ts";
import type { FakeRoutes } from "./fake-transport.ts";
import type { NetworkRequest, NetworkTransport } from "./transport.ts";
import { createUrlPolicies } from "./url-policy.ts";

const A = "https://a.example.com";
const B = "https://b.example.com";

function run(routes: FakeRoutes | NetworkTransport, request: Partial<NetworkRequest>, map = {}) {
  const transport = isTransport(routes) ? routes : createFakeTransport(routes);
  const network = { allowedDomains: ["a.example.com", "b.example.com"], devAllowedDomains: [] };
  const { signal, owner } = createFakeContext();
  const whole = { url: `${A}/`, method: "GET", headers: [], body: undefined, maxBytes: 1000, ...request };
  const policy = createUrlPolicies({ networkMap: map })(network);
  return exchange(whole, { transport, policy, send: { signal, owner, sources: [] } });
}

function isTransport(routes: FakeRoutes | NetworkTransport): routes is NetworkTransport {
  return typeof (routes as NetworkTransport).send === "function";
}

function to(location: string, status = 302) {
  return { status, headers: { location } };
}

describe("redirects that come back to the host", () => {
  it.each([
    "http://a.example.com/",
    "https://evil.com/",
    "https://a.example.com:1/",
    "//evil.com",
    "https://10.0.0.1/",
  ])("are not followed to %s", async (location) => {
    const network = createFakeTransport({ [`${A}/`]: to(location) });
    await expect(run(network, {})).rejects.toMatchObject({ code: "NETWORK_BLOCKED" });
    expect(network.requests).toHaveLength(1);
  });

  it("are followed five times and no more", async () => {
    const routes = Object.fromEntries(
      Array.from({ length: 7 }, (_, index) => [`${A}/${index}`, to(`/${index + 1}`)]),
    );
    const five = createFakeTransport({ ...routes, [`${A}/5`]: { body: "end" } });
    expect(await run(five, { url: `${A}/0` })).toMatchObject({ url: `${A}/5`, status: 200 });
    await expect(run(routes, { url: `${A}/0` })).rejects.toMatchObject({ code: "NETWORK_ERROR" });
  });

  it("do not carry a token for one server to another", async () => {
    const headers = [["Authorization", "Bearer x"] as const, ["x-a", "1"] as const];
    const network = createFakeTransport({
      [`${A}/`]: to("/same"),
      [`${A}/same`]: to(`${B}/`),
      [`${B}/`]: {},
    });
    await run(network, { headers });
    expect(network.requests.map((request) => request.headers.map(([name]) => name))).toEqual([
      ["Authorization", "x-a"],
      ["Authorization", "x-a"],
      ["x-a"],
    ]);
  });

  it("leave body and its headers behind where the method changes, and only there", async () => {
    const post = { method: "POST", body: Uint8Array.of(1), headers: [["content-type", "a/b"] as const] };
    for (const [status, method] of [
      [301, "GET"],
      [302, "GET"],
      [303, "GET"],
      [307, "POST"],
      [308, "POST"],
    ] as const) {
      const network = createFakeTransport({ [`${A}/`]: to("/next", status), [`${A}/next`]: {} });
      await run(network, post);
      expect(network.requests[1]).toMatchObject({ method, headers: method === "GET" ? [] : post.headers });
      expect(network.requests[1]?.body).toEqual(method === "GET" ? undefined : post.body);
    }
    const put = createFakeTransport({ [`${A}/`]: to("/next", 302), [`${A}/next`]: {} });
    await run(put, { ...post, method: "PUT" });
    expect(put.requests[1]).toMatchObject({ method: "PUT" });
  });

  it("need an address: without one the answer is the answer, with nonsense it is an error", async () => {
    expect(await run({ [`${A}/`]: { status: 302 } }, {})).toMatchObject({ status: 302 });
    expect(await run({ [`${A}/`]: to("/x", 304) }, {})).toMatchObject({ status: 304 });
    await expect(run({ [`${A}/`]: to("https://[") }, {})).rejects.toMatchObject({ code: "NETWORK_ERROR" });
  });

  it("may name a mapped server by where it really is, and no other server of this machine", async () => {
    const map = { "a.example.com": "http://a.localhost:4000" };
    const routes = {
      "http://a.localhost:4000/": to("http://a.localhost:4000/x"),
      "http://a.localhost:4000/x": {},
    };
    expect(await run(routes, {}, map)).toMatchObject({ url: `${A}/x` });
    const astray = { "http://a.localhost:4000/": to("http://b.localhost:4000/x") };
    await expect(run(astray, {}, map)).rejects.toMatchObject({ code: "NETWORK_BLOCKED" });
  });
});

describe("redirects that the transport followed", () => {
  it("are refused when they ended off the list, though the transport let them", async () => {
    const careless: NetworkTransport = {
      redirects: "followed",
      send: async () => ({
        url: "https://evil.com/",
        status: 200,
        statusText: "",
        headers: [],
        body: new Uint8Array(),
      }),
    };
    await expect(run(careless, {})).rejects.toMatchObject({ code: "NETWORK_BLOCKED" });
  });
});
