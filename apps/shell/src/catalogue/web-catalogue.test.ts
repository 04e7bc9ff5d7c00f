import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWebCatalogue } from "./web-catalogue.ts";

const CONTENT = "https://content.example";
const ICON = "pixels";
const iconUrl = `/cdn/artifacts/${createHash("sha256").update(ICON).digest("hex")}`;
const entry = {
  id: "com.example.app",
  name: "Journal",
  description: "",
  categories: ["finance"],
  color: null,
  publisher: "Example Ltd",
  iconUrl,
  statement: "/cdn/meta/apps/com.example.app.json",
};
const list = (...miniApps: object[]) => JSON.stringify({ miniApps });

describe("the catalogue", () => {
  it("is fetched once, and again after it could not be read", async () => {
    const server = serve({});
    await expect(server.catalogue.list()).rejects.toMatchObject({ code: "NETWORK_ERROR" });
    server.files["/v1/catalogue"] = list(entry);
    expect(await server.catalogue.list()).toEqual([entry]);
    await server.catalogue.list();
    expect(server.asked).toEqual(["/v1/catalogue", "/v1/catalogue"]);
  });

  it("is asked for again while it is empty", async () => {
    const server = serve({ "/v1/catalogue": list() });
    expect(await server.catalogue.list()).toEqual([]);
    server.files["/v1/catalogue"] = list(entry);
    expect(await server.catalogue.list()).toEqual([entry]);
  });

  it.each([
    "",
    "{",
    "[]",
    '{"miniApps":{}}',
    '{"miniApps":[{"id":1}]}',
    '{"miniApps":[],"more":1}',
    list({ ...entry, more: 1 }),
    list({ ...entry, iconUrl: "https://evil.example/cdn/artifacts/1" }),
    list({ ...entry, iconUrl: "//evil.example/1" }),
    list({ ...entry, iconUrl: `${iconUrl}/../x` }),
    list({ ...entry, statement: "javascript:1" }),
  ])("is refused when it says %s", async (text) => {
    const { catalogue } = serve({ "/v1/catalogue": text });
    await expect(catalogue.list()).rejects.toMatchObject({ code: "HOST_ERROR" });
  });

  it("is refused whatever else a server sends", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const { catalogue } = serve({ "/v1/catalogue": text });
        await expect(catalogue.list()).rejects.toMatchObject({ code: "HOST_ERROR" });
      }),
    );
  });
});

describe("an icon", () => {
  it("comes from the content origin, by the digest in its address", async () => {
    const server = serve({ [CONTENT + iconUrl]: ICON });
    const icon = await server.catalogue.icon(entry);
    expect(new TextDecoder().decode(icon?.bytes)).toBe(ICON);
    const digest = createHash("sha256").update(ICON).digest("base64");
    expect(server.integrity).toEqual([`sha256-${digest}`]);
  });

  it("is none where the entry has none, and nothing is asked for", async () => {
    const server = serve({});
    expect(await server.catalogue.icon({ ...entry, iconUrl: null })).toBe(undefined);
    expect(server.asked).toEqual([]);
  });

  it("that cannot be read is an error with a code", async () => {
    await expect(serve({}).catalogue.icon(entry)).rejects.toMatchObject({ code: "NETWORK_ERROR" });
  });
});

/** A server of files; what is not there is 404. */
function serve(files: Record<string, string>) {
  const asked: string[] = [];
  const integrity: string[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    asked.push(String(url));
    if (init?.integrity !== undefined) integrity.push(init.integrity);
    const text = files[String(url)];
    return text === undefined ? new Response("", { status: 404 }) : new Response(text);
  };
  return { files, asked, integrity, catalogue: createWebCatalogue({ fetch, contentOrigin: CONTENT }) };
}
