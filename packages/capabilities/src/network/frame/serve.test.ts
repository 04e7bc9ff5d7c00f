import { describe, expect, it } from "vitest";
import type { FromFrame } from "./messages.ts";
import { serveRequests } from "./serve.ts";

const request = { url: "https://a.example.com/", method: "GET", headers: [], body: undefined, maxBytes: 10 };

function ask(send: typeof fetch, blocked: readonly string[] = []): Promise<FromFrame> {
  const urls = new Set(blocked);
  return new Promise((resolve) => {
    const handle = serveRequests({ post: resolve, blockedUrls: { take: (url) => urls.delete(url) }, send });
    handle({ kind: "send", id: 7, request });
  });
}

describe("requests inside the frame", () => {
  it("go out without cookies, referrer and cache", async () => {
    let init: RequestInit | undefined;
    await ask(async (_, given) => {
      init = given;
      return new Response("ok");
    });
    expect(init).toMatchObject({
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      mode: "cors",
    });
  });

  it("stop reading at the limit and cancel the rest", async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(4)),
      cancel: () => {
        cancelled = true;
      },
    });
    expect(await ask(async () => new Response(endless))).toMatchObject({
      kind: "failure",
      id: 7,
      failure: { code: "QUOTA_EXCEEDED" },
    });
    expect(cancelled).toBe(true);
  });

  it("tell a policy's stop from a network's failure", async () => {
    const fail = () => Promise.reject(new TypeError("Failed to fetch"));
    expect(await ask(fail)).toMatchObject({ failure: { code: "NETWORK_ERROR" } });
    expect(await ask(fail, [request.url])).toMatchObject({ failure: { code: "NETWORK_BLOCKED" } });
  });

  it("can be cancelled, known or not", async () => {
    let aborted = false;
    const handle = serveRequests({
      post: () => undefined,
      blockedUrls: { take: () => false },
      send: (_, init) => {
        init?.signal?.addEventListener("abort", () => {
          aborted = true;
        });
        return new Promise(() => undefined);
      },
    });
    handle({ kind: "send", id: 1, request });
    handle({ kind: "cancel", id: 2 });
    expect(aborted).toBe(false);
    handle({ kind: "cancel", id: 1 });
    expect(aborted).toBe(true);
  });
});
