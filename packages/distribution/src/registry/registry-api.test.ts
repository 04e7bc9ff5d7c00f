import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isAtollError } from "@atoll/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRegistryApi } from "./registry-api.ts";
import type { RegistryApi } from "./registry-api.ts";

const VERSION = {
  id: "version_1",
  app: "com.example.app",
  version: { name: "1.0.0", code: 1 },
  state: "ready",
  createdAt: "2026-01-01T00:00:00.000Z",
  steps: [],
  findings: [],
  decision: null,
};

type Asked = { readonly url: string; readonly init: RequestInit };

/** An API whose registry gives this answer to everything, and what it was asked. */
function apiThatAnswers(body: BodyInit | null, status = 200, token?: string) {
  const asked: Asked[] = [];
  const fetch = async (url: RequestInfo | URL, init: RequestInit = {}) => {
    asked.push({ url: String(url), init });
    return new Response(body, { status });
  };
  return {
    api: createRegistryApi({
      origin: "https://registry.example.com",
      fetch,
      ...(token !== undefined && { token }),
    }),
    asked,
  };
}

const json = (value: unknown) => JSON.stringify(value);

async function failure(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => new Error("It did not fail."),
    (thrown: unknown) => thrown,
  );
  if (!isAtollError(error)) throw error;
  return { code: error.code, message: error.message };
}

describe("the registry's API", () => {
  it("asks with the token, and gives what the answer says", async () => {
    const { api, asked } = apiThatAnswers(json({ version: VERSION }), 200, "secret");
    expect(await api.version("version/1")).toEqual(VERSION);
    expect(asked[0]?.url).toBe("https://registry.example.com/v1/versions/version%2F1");
    expect(asked[0]?.init).toMatchObject({
      method: "GET",
      headers: { authorization: "Bearer secret" },
      redirect: "error",
    });
  });

  it("sends a package with its digest", async () => {
    const { api, asked } = apiThatAnswers(json({ version: VERSION }), 202);
    const bytes = new Uint8Array([1, 2, 3]);
    await api.upload("com.example.app", bytes, "digest=");
    expect(asked[0]?.init).toMatchObject({
      method: "PUT",
      body: bytes,
      headers: { "content-type": "application/zip", digest: "sha-256=digest=" },
    });
  });

  it.each([
    ["submit", (api: RegistryApi) => api.submit("v"), "/v1/versions/v/submit", {}],
    ["retry", (api: RegistryApi) => api.retry("v"), "/v1/versions/v/retry", {}],
  ] as const)("has %s", async (_, call, path, body) => {
    const { api, asked } = apiThatAnswers(json({ version: VERSION }));
    await call(api);
    expect(asked[0]).toMatchObject({
      url: `https://registry.example.com${path}`,
      init: { method: "POST", body: json(body) },
    });
  });

  const release = { ...VERSION, state: "released", percent: 10, paused: false };
  const { steps: _steps, findings: _findings, decision: _decision, ...RELEASE } = release;
  it.each([
    [
      "release",
      (api: RegistryApi) => api.release("v", { percent: 10 }),
      "/v1/versions/v/release",
      { percent: 10 },
    ],
    ["rollout", (api: RegistryApi) => api.rollout("r", 50), "/v1/releases/r/rollout", { percent: 50 }],
    ["pause", (api: RegistryApi) => api.pause("r"), "/v1/releases/r/pause", {}],
    ["resume", (api: RegistryApi) => api.resume("r"), "/v1/releases/r/resume", {}],
    ["rollback", (api: RegistryApi) => api.rollback("a", "r"), "/v1/apps/a/rollback", { release: "r" }],
  ] as const)("has %s", async (_, call, path, body) => {
    const { api, asked } = apiThatAnswers(json({ release: RELEASE }));
    expect(await call(api)).toEqual(RELEASE);
    expect(asked[0]).toMatchObject({
      url: `https://registry.example.com${path}`,
      init: { method: "POST", body: json(body) },
    });
  });

  it("fails with the registry's own code and message", async () => {
    const refusal = json({ error: { code: "VERSION_NOT_RISING", message: "Raise it to 8." } });
    expect(await failure(apiThatAnswers(refusal, 409).api.me())).toEqual({
      code: "VERSION_NOT_RISING",
      message: "Raise it to 8.",
    });
  });

  it("keeps a code that it does not know in the message", async () => {
    const refusal = json({ error: { code: "MOON_IN_THE_WAY", message: "Wait." } });
    expect(await failure(apiThatAnswers(refusal, 409).api.me())).toEqual({
      code: "REGISTRY_ERROR",
      message: '"MOON_IN_THE_WAY": Wait.',
    });
  });

  it.each([
    ["nothing", "", 200],
    ["a page", "<!doctype html><title>Sign in to the Wi-Fi</title>", 200],
    ["half of an answer", json({ version: VERSION }).slice(0, 40), 200],
    ["another shape", json({ version: { ...VERSION, state: "levitating" } }), 200],
    ["more than was said", json({ version: VERSION, extra: true }), 200],
    ["a proxy's error page", "<h1>403</h1>", 403],
    ["a huge answer", new Uint8Array(5 * 1024 * 1024).fill(32), 200],
  ])("fails clearly on %s", async (_, body, status) => {
    const { code, message } = await failure(apiThatAnswers(body, status).api.version("v"));
    expect(code).toBe("REGISTRY_UNREADABLE");
    expect(message).toContain("https://registry.example.com");
    expect(message.length).toBeLessThan(500);
  });

  it("stops reading an answer that does not end", async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    expect((await failure(apiThatAnswers(endless).api.me())).code).toBe("REGISTRY_UNREADABLE");
    expect(pulled).toBeLessThan(10);
  });

  it("takes a server in trouble for one that passes", async () => {
    expect((await failure(apiThatAnswers("<h1>Bad gateway</h1>", 502).api.me())).code).toBe("UNAVAILABLE");
  });

  it("says why nobody answers", async () => {
    const gone = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => gone.once("listening", resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const { code, message } = await failure(createRegistryApi({ origin: `http://127.0.0.1:${port}` }).me());
    expect(code).toBe("REGISTRY_UNREACHABLE");
    expect(message).toContain(`http://127.0.0.1:${port} does not answer (ECONNREFUSED)`);
  });

  it("gives an answer of its schema or a code, whatever comes", async () => {
    const property = fc.asyncProperty(
      fc.oneof(fc.json(), fc.string()),
      fc.constantFrom(200, 201, 400, 404, 500),
      async (text, status) => {
        const answer = await apiThatAnswers(text, status)
          .api.apps()
          .then(
            (apps) => apps,
            (error: unknown) => error,
          );
        if (!Array.isArray(answer) && !isAtollError(answer)) throw answer;
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });
});
