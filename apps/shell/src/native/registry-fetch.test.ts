import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createRegistryFetch } from "./registry-fetch.ts";

const bytes = new TextEncoder().encode("what was signed");
const digest = createHash("sha256").update(bytes).digest("base64");
const asked: [string, RequestInit | undefined][] = [];

const fetch = createRegistryFetch({
  shellOrigin: "https://apps.example.com",
  sha256: async (given) => createHash("sha256").update(given).digest("hex"),
  fetch: async (input, init) => {
    asked.push([String(input), init]);
    return new Response(bytes, { status: String(input).endsWith("/gone") ? 404 : 200 });
  },
});

describe("the fetch of a device", () => {
  it("completes the registry's own addresses, and leaves others as they are", async () => {
    await fetch("/v1/catalogue");
    await fetch("https://content.example.com/cdn/x", { method: "HEAD" });
    expect(asked).toEqual([
      ["https://apps.example.com/v1/catalogue", {}],
      ["https://content.example.com/cdn/x", { method: "HEAD" }],
    ]);
  });

  it("hands out what has the digest asked for", async () => {
    const answer = await fetch("/x", { integrity: `sha256-${digest}` });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });

  it.each([
    ["another digest", `sha256-${digest.replace(/^./, (first) => (first === "A" ? "B" : "A"))}`],
    ["a digest of another kind", `sha512-${digest}`],
    ["no digest", "anything"],
    ["an empty one", ""],
  ])("hands out nothing for %s", async (_what, integrity) => {
    await expect(fetch("/x", { integrity })).rejects.toThrow("not what was asked for");
  });

  it("leaves a refusal to who asked", async () => {
    expect((await fetch("/gone", { integrity: `sha256-${digest}` })).status).toBe(404);
  });
});
