import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import type { FakeContextOptions } from "../fake-context.ts";
import type { Schedule } from "../schedule.ts";
import { createFakeTransport } from "./fake-transport.ts";
import { createNetworkProvider } from "./provider.ts";
import type { FetchParams, NetworkProviderOptions } from "./provider.ts";
import { networkSchema } from "./schema.ts";
import type { NetworkTransport, SendOptions } from "./transport.ts";

const URL_A = "https://a.example.com/";
const manifest = { network: { allowedDomains: ["a.example.com"], devAllowedDomains: ["localhost"] } };

function call(
  options: Partial<NetworkProviderOptions>,
  params: Partial<FetchParams> = {},
  context: FakeContextOptions = {},
) {
  const provider = createNetworkProvider({
    transport: createFakeTransport({ [URL_A]: { body: "ok" } }),
    ...options,
  });
  const decoded = networkSchema.methods.fetch.params.parse({ url: URL_A, ...params });
  return provider.fetch(decoded, createFakeContext({ manifest, ...context }));
}

const stuck: NetworkTransport = { redirects: "returned", send: () => new Promise(() => undefined) };

describe("network.fetch", () => {
  it("answers TIMEOUT when the time is over, though the transport goes on", async () => {
    let ring: () => void = () => undefined;
    const schedule: Schedule = (run, ms) => {
      expect(ms).toBe(30_000);
      ring = run;
      return () => undefined;
    };
    const answer = call({ transport: stuck, schedule });
    ring();
    await expect(answer).rejects.toMatchObject({ code: "TIMEOUT" });
  });

  it.each([0, 99, 600, 999])(
    "answers NETWORK_ERROR to a status of %i, and keeps no blob of it",
    async (status) => {
      const transport = createFakeTransport({ [URL_A]: { status, body: "ok" } });
      const kept: number[] = [];
      const blobs = { put: () => kept.push(1), get: () => undefined };
      await expect(call({ transport }, {}, { blobs })).rejects.toMatchObject({ code: "NETWORK_ERROR" });
      expect(kept).toEqual([]);
    },
  );

  it("answers ABORTED when the call is cancelled, before or while it runs", async () => {
    const controller = new AbortController();
    const answer = call({ transport: stuck }, {}, { signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toMatchObject({ code: "ABORTED" });
    const transport = createFakeTransport({ [URL_A]: {} });
    await expect(call({ transport }, {}, { signal: controller.signal })).rejects.toMatchObject({
      code: "ABORTED",
    });
    expect(transport.requests).toEqual([]);
  });

  it("reaches nothing when the manifest names nothing", async () => {
    await expect(call({}, {}, { manifest: {} })).rejects.toMatchObject({ code: "NETWORK_BLOCKED" });
  });

  it("says which host was refused and what to do", async () => {
    await expect(call({}, { url: "https://b.example.com/secret?token=1" })).rejects.toMatchObject({
      message:
        'A request to "https://b.example.com" was not sent. Add the host to network.allowedDomains of the manifest.',
      data: { host: "b.example.com" },
    });
  });

  it("refuses a body above 1 MiB, and base64 that is none", async () => {
    const post = { method: "POST" } as const;
    await expect(call({}, { ...post, body: "é".repeat(524_289) })).rejects.toMatchObject({
      code: "QUOTA_EXCEEDED",
      data: { usage: 1_048_578, quota: 1_048_576 },
    });
    expect(await call({}, { ...post, body: "é".repeat(524_288) })).toMatchObject({ status: 200 });
    await expect(call({}, { ...post, body: "a", bodyEncoding: "base64" })).rejects.toMatchObject({
      code: "INVALID_ARGUMENT",
    });
  });

  it("hides cookies, and keeps headers within reason", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`x-${index}`, "v".repeat(10_000)]),
    );
    const headers = { "Set-Cookie": "a=1", "set-cookie2": "b=1", "Content-Type": "text/plain", ...many };
    const answer = await call({ transport: createFakeTransport({ [URL_A]: { headers } }) });
    expect(answer.headers).toHaveLength(100);
    expect(answer.headers[0]).toEqual(["content-type", "text/plain"]);
    expect(answer.headers[1]?.[1]).toHaveLength(8192);
  });

  it("keeps the body as a blob of the type that the server said", async () => {
    const context = createFakeContext({ manifest });
    const transport = createFakeTransport({ [URL_A]: { json: { a: 1 } } });
    const params = networkSchema.methods.fetch.params.parse({ url: URL_A });
    const { blob, size } = await createNetworkProvider({ transport }).fetch(params, context);
    expect(context.blobs.get(blob)).toEqual({
      type: "application/json",
      bytes: new TextEncoder().encode('{"a":1}'),
    });
    expect(size).toBe(7);
  });

  it("turns whatever a transport throws into NETWORK_ERROR", async () => {
    const transport: NetworkTransport = {
      redirects: "returned",
      send: () => Promise.reject(new TypeError("failed")),
    };
    await expect(call({ transport })).rejects.toMatchObject({ code: "NETWORK_ERROR" });
  });

  it("tells the transport whose request it is and all that this mini-app may reach", async () => {
    const told: SendOptions[] = [];
    const transport: NetworkTransport = {
      redirects: "followed",
      send: async ({ url }, options) => {
        told.push(options);
        return { url, status: 200, statusText: "", headers: [], body: new Uint8Array() };
      },
    };
    await call({ transport }, {}, { ownerKey: "me" });
    expect(told).toMatchObject([
      { owner: { key: "me" }, sources: ["https://a.example.com", "wss://a.example.com"] },
    ]);
  });

  it("sends a mapped domain's requests to this machine and answers under the domain's name", async () => {
    const transport = createFakeTransport({ "http://a.localhost:4000/x?y=1": { body: "mapped" } });
    const networkMap = { "a.example.com": "http://a.localhost:4000" };
    const answer = await call({ transport, networkMap }, { url: `${URL_A}x?y=1#z` });
    expect(answer).toMatchObject({ url: `${URL_A}x?y=1`, size: 6 });
  });

  it("does not let a mapped domain in that the manifest does not name", async () => {
    const networkMap = { "b.example.com": "http://b.localhost:4000" };
    await expect(call({ networkMap }, { url: "https://b.example.com/" })).rejects.toMatchObject({
      code: "NETWORK_BLOCKED",
    });
  });
});
