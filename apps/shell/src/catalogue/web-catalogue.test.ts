import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createWebCatalogue } from "./web-catalogue.ts";

const manifest = JSON.stringify({
  id: "com.example.app",
  name: "Journal",
  version: { name: "1.0.0", code: 1 },
  apiLevel: 1,
  entry: "src/main.tsx",
});
const FILES: Readonly<Record<string, string>> = {
  "manifest.json": manifest,
  "main.jsbundle": "__atoll_define()",
  "assets/icon.png": "pixels",
};
const entry = {
  id: "com.example.app",
  name: "Journal",
  description: "",
  categories: [],
  version: { name: "1.0.0", code: 1 },
  ownerKey: "dev:com.example.app",
  icon: "assets/icon.png",
  files: Object.fromEntries(
    Object.entries(FILES).map(([path, text]) => [
      path,
      { sha256: createHash("sha256").update(text).digest("hex"), bytes: text.length },
    ]),
  ),
};

describe("the catalogue", () => {
  it("is fetched once, and again after it could not be read", async () => {
    const server = serve({});
    await expect(server.catalogue.list()).rejects.toMatchObject({ code: "NETWORK_ERROR" });
    server.files["/catalogue.json"] = JSON.stringify({ miniApps: [entry] });
    expect(await server.catalogue.list()).toEqual([entry]);
    await server.catalogue.list();
    expect(server.asked).toEqual(["/catalogue.json", "/catalogue.json"]);
  });

  it.each(["", "{", "[]", '{"miniApps":{}}', '{"miniApps":[{"id":1}]}', '{"miniApps":[],"more":1}'])(
    "is refused when it says %s",
    async (text) => {
      const { catalogue } = serve({ "/catalogue.json": text });
      await expect(catalogue.list()).rejects.toMatchObject({ code: "HOST_ERROR" });
    },
  );

  it("fetches what is likely to be opened, once there is time", async () => {
    const server = serve({ "/catalogue.json": JSON.stringify({ miniApps: [entry] }), ...packageFiles() });
    await server.catalogue.list();
    expect(server.asked).toHaveLength(1);
    server.idle();
    expect(server.asked).toHaveLength(3);
    await server.catalogue.load(entry);
    expect(server.asked).toHaveLength(3);
  });
});

describe("a package", () => {
  it("is read with the digests that the catalogue names, and belongs to the catalogue's owner", async () => {
    const server = serve(packageFiles());
    const app = await server.catalogue.load(entry);
    expect(app.manifest.name).toBe("Journal");
    expect(app.owner).toEqual({ key: "dev:com.example.app", appId: "com.example.app" });
    expect(app.bundle.source).toBe("__atoll_define()");
    expect(server.integrity.every((value) => value.startsWith("sha256-"))).toBe(true);
  });

  it("gives its assets by exact name, with the type of their ending, and nothing else", async () => {
    const app = await serve(packageFiles()).catalogue.load(entry);
    const icon = await app.assets.get("assets/icon.png");
    expect([icon?.type, new TextDecoder().decode(icon?.bytes)]).toEqual(["image/png", "pixels"]);
    for (const name of ["icon.png", "../catalogue.json", "toString", "__proto__", ""]) {
      expect(await app.assets.get(name)).toBe(undefined);
    }
  });

  it("is refused when its manifest is another mini-app's", async () => {
    const other = manifest.replace("com.example.app", "com.example.other");
    const server = serve({ ...packageFiles(), "/packages/com.example.app/manifest.json": other });
    await expect(server.catalogue.load(entry)).rejects.toMatchObject({ code: "MANIFEST_INVALID" });
  });

  it("is refused when the catalogue lists no bundle", async () => {
    const bare = { ...entry, files: {} };
    await expect(serve({}).catalogue.load(bare)).rejects.toMatchObject({ code: "BUNDLE_ERROR" });
  });

  it("is asked for again after it could not be loaded", async () => {
    const server = serve({});
    await expect(server.catalogue.load(entry)).rejects.toMatchObject({ code: "NETWORK_ERROR" });
    Object.assign(server.files, packageFiles());
    await expect(server.catalogue.load(entry)).resolves.toBeDefined();
  });
});

function packageFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FILES).map(([path, text]) => [`/packages/com.example.app/${path}`, text]),
  );
}

/** A server of files; what is not there is 404. */
function serve(files: Record<string, string>) {
  const asked: string[] = [];
  const integrity: string[] = [];
  let idle = (): void => undefined;
  const fetch: typeof globalThis.fetch = async (path, init) => {
    asked.push(String(path));
    if (init?.integrity !== undefined) integrity.push(init.integrity);
    const text = files[String(path)];
    return text === undefined ? new Response("", { status: 404 }) : new Response(text);
  };
  const whenIdle = (run: () => void) => {
    idle = run;
    return () => undefined;
  };
  return { files, asked, integrity, idle: () => idle(), catalogue: createWebCatalogue({ fetch, whenIdle }) };
}
