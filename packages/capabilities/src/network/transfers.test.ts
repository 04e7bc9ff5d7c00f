import type { GuestBridge, Json } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createFakeBlobs, createFakeContext } from "../fake-context.ts";
import { createFakeTransport } from "./fake-transport.ts";
import { createFakeNetwork } from "./fake.ts";
import { createNetworkGuest } from "./guest.ts";
import { networkSchema } from "./schema.ts";
import type { UploadParams } from "./upload-body.ts";

const URL_A = "https://a.example.com/";
const manifest = { network: { allowedDomains: ["a.example.com"] } };
const { upload } = networkSchema.methods;

describe("an upload", () => {
  const send = (params: Partial<UploadParams>, blobs = createFakeBlobs()) => {
    const transport = createFakeTransport({ [URL_A]: { body: "ok" } });
    const provider = createFakeNetwork({ transport });
    const decoded = upload.params.parse({ url: URL_A, ...params });
    const answer = provider.upload(decoded, createFakeContext({ manifest, blobs }));
    return { answer, request: () => transport.requests[0] };
  };

  it("sends a blob of the session with the type that the platform knows", async () => {
    const blobs = createFakeBlobs();
    const blob = blobs.put({ bytes: new Uint8Array([1, 2]), type: "image/jpeg" });
    const { answer, request } = send({ blob, headers: [["content-type", "text/html"]] }, blobs);
    await answer;
    expect(request()).toMatchObject({
      method: "POST",
      headers: [["content-type", "image/jpeg"]],
      body: new Uint8Array([1, 2]),
    });
  });

  it("refuses a blob that is gone and a file above 10 MiB, before anything is sent", async () => {
    await expect(send({ blob: 7 }).answer).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
    const blobs = createFakeBlobs();
    const blob = blobs.put({ bytes: new Uint8Array(10 * 1024 * 1024 + 1), type: "" });
    const { answer, request } = send({ blob }, blobs);
    await expect(answer).rejects.toMatchObject({ code: "QUOTA_EXCEEDED" });
    expect(request()).toBeUndefined();
  });

  it("writes no type of a server's making into a header", async () => {
    const blobs = createFakeBlobs();
    const blob = blobs.put({ bytes: new Uint8Array(1), type: "text/html\r\nX-Evil: 1" });
    const { answer, request } = send({ blob, field: "file" }, blobs);
    await answer;
    expect(new TextDecoder().decode(request()?.body)).not.toContain("X-Evil");
  });

  it.each([
    {},
    { blob: 1, body: "AA==" },
    { blob: 0 },
    { body: "é" },
    { blob: 1, field: 'a"; filename="b' },
    { blob: 1, field: "a\r\n" },
    { blob: 1, type: "image/png\r\nX: 1" },
    { blob: 1, method: "GET" },
    { blob: 1, headers: [["cookie", "a"]] },
    { blob: 1, transfer: 0 },
  ])("has no params such as %j", (params) => {
    expect(upload.params.safeParse({ url: URL_A, ...params }).success).toBe(false);
  });
});

describe("progress", () => {
  it("is told as a made-up server scripts it, to its own opening alone", async () => {
    const provider = createFakeNetwork({
      routes: {
        [URL_A]: (_, __, { progress }) => {
          progress(1, 4);
          progress(2, null);
          return { body: "four" };
        },
      },
    });
    const follow = (sessionId: string) => {
      const told: unknown[] = [];
      const context = createFakeContext({ manifest, sessionId });
      provider.topics["progress"]?.({ transfer: 5 }, context, (value) => told.push(value));
      return told;
    };
    const [own, others] = [follow("one"), follow("two")];
    const params = networkSchema.methods.download.params.parse({ url: URL_A, transfer: 5 });
    await provider.download(params, createFakeContext({ manifest, sessionId: "one" }));
    expect(own).toEqual([
      { bytes: 1, total: 4 },
      { bytes: 2, total: null },
      { bytes: 4, total: 4 },
    ]);
    expect(others).toEqual([]);
  });
});

describe("platform.network", () => {
  it("uploads a Blob of the mini-app, follows it, and reads the answer", async () => {
    const calls: [string, Json][] = [];
    let follow: (value: Json) => void = () => undefined;
    let following = 0;
    const bridge = {
      capabilities: () => ["network.upload"],
      subscribe: (_: string, __: Json, listener: (value: Json) => void) => {
        follow = listener;
        following += 1;
        return () => void (following -= 1);
      },
      call: async (method: string, params: Json) => {
        calls.push([method, params]);
        follow({ bytes: 1, total: 2 });
        return { url: URL_A, status: 201, statusText: "", headers: [["x-a", "b"]], blob: 3, size: 2 };
      },
      readBlob: async () => new TextEncoder().encode("ok"),
    } as unknown as GuestBridge;
    const told: unknown[] = [];
    const network = createNetworkGuest(bridge);
    const answer = await network.upload({
      url: URL_A,
      blob: new Blob(["é"], { type: "text/plain" }),
      field: "note",
      onProgress: (progress) => told.push(progress),
    });
    expect(calls).toEqual([
      [
        "network.upload",
        { url: URL_A, headers: [], transfer: 1, body: "w6k=", type: "text/plain", field: "note" },
      ],
    ]);
    expect([answer.ok, answer.headers["x-a"], await answer.text()]).toEqual([true, "b", "ok"]);
    expect([told, following]).toEqual([[{ bytes: 1, total: 2 }], 0]);
    expect([network.upload.isSupported(), network.download.isSupported()]).toEqual([true, false]);
  });
});
