import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Env, Site } from "../http/context.ts";
import { npmRoutes } from "./npm-routes.ts";
import type { PackedIndex } from "./packed-index.ts";

const TARBALL = Buffer.from("the bytes of a tarball");
const sha = (algorithm: string, encoding: "hex" | "base64") =>
  createHash(algorithm).update(TARBALL).digest(encoding);
const INDEX: PackedIndex = {
  key: "key",
  packages: [
    {
      packageJson: {
        name: "@atoll/sdk",
        version: "0.1.0",
        license: "Apache-2.0",
        dependencies: { "@atoll/ui": "0.1.0" },
      },
      file: "sdk-0.1.0-0123456789ab.tgz",
      integrity: `sha512-${sha("sha512", "base64")}`,
      shasum: sha("sha1", "hex"),
      unpackedBytes: 100,
      files: 3,
    },
  ],
};

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "atoll-npm-"));
  await writeFile(join(dir, "sdk-0.1.0-0123456789ab.tgz"), TARBALL);
  await writeFile(join(dir, "secret-0.1.0.tgz"), "not in the index");
  await writeIndex(INDEX);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const writeIndex = (index: unknown) => writeFile(join(dir, "index.json"), JSON.stringify(index));

function ask(path: string, init: RequestInit = {}, site: Site = "shell") {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set("site", site);
    await next();
  });
  const config = { shellOrigin: "http://localhost:4000" } as Parameters<typeof npmRoutes>[0]["config"];
  app.route("/", npmRoutes({ config }, dir));
  return app.request(`http://localhost:4000${path}`, init);
}

describe("/npm/", () => {
  it.each(["/npm/@atoll%2fsdk", "/npm/@atoll%2Fsdk", "/npm/@atoll/sdk"])(
    "has the packument at %s",
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe("application/json");
      expect(await answer.json()).toMatchObject({
        name: "@atoll/sdk",
        "dist-tags": { latest: "0.1.0" },
        versions: {
          "0.1.0": {
            name: "@atoll/sdk",
            dependencies: { "@atoll/ui": "0.1.0" },
            dist: {
              tarball: "http://localhost:4000/npm/@atoll/sdk/-/sdk-0.1.0.tgz",
              integrity: INDEX.packages[0]?.integrity,
              shasum: INDEX.packages[0]?.shasum,
            },
          },
        },
      });
    },
  );

  it("has the tarball where the packument says", async () => {
    const answer = await ask("/npm/@atoll/sdk/-/sdk-0.1.0.tgz");
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(TARBALL);
    expect(answer.headers.get("content-length")).toBe(String(TARBALL.length));
    const head = await ask("/npm/@atoll/sdk/-/sdk-0.1.0.tgz", { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
  });

  it("answers 304 to who has it already", async () => {
    for (const path of ["/npm/@atoll%2fsdk", "/npm/@atoll/sdk/-/sdk-0.1.0.tgz"]) {
      const etag = (await ask(path)).headers.get("etag") ?? "";
      expect(etag).toMatch(/^"[0-9a-f]+"$/);
      expect((await ask(path, { headers: { "if-none-match": `"other", W/${etag}` } })).status).toBe(304);
      expect((await ask(path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    }
  });

  it("has the versions before the newest too, for lockfiles that name them", async () => {
    const older = INDEX.packages.map((each) => ({
      ...each,
      packageJson: { ...each.packageJson, version: "0.0.9-dev-1" },
    }));
    await writeIndex({ ...INDEX, packages: [...INDEX.packages, ...older] });
    const packument = (await (await ask("/npm/@atoll%2fsdk")).json()) as { versions: object };
    expect(packument).toMatchObject({ "dist-tags": { latest: "0.1.0" } });
    expect(Object.keys(packument.versions)).toEqual(["0.1.0", "0.0.9-dev-1"]);
    expect((await ask("/npm/@atoll/sdk/-/sdk-0.0.9-dev-1.tgz")).status).toBe(200);
  });

  it.each([
    "/npm/",
    "/npm/react",
    "/npm/@atoll%2fsecret",
    "/npm/@atoll/sdk/-/secret-0.1.0.tgz",
    "/npm/@atoll/sdk/-/sdk-0.2.0.tgz",
    "/npm/@atoll/sdk/-/../../index.json",
    "/npm/@atoll/sdk/-/..%2f..%2findex.json",
    "/npm/index.json",
    "/npm/%E0%A4%A",
    "/npm/-/user/org.couchdb.user:x",
  ])("has nothing at %s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it.each(["PUT", "POST", "DELETE", "PATCH"])("takes no %s", async (method) => {
    const answer = await ask("/npm/@atoll%2fsdk", { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD");
  });

  it.each(["portal", "content"] as const)("is not at the %s host name", async (site) => {
    expect((await ask("/npm/@atoll%2fsdk", {}, site)).status).toBe(404);
  });

  it("asks for patience until the packages are there", async () => {
    await rm(join(dir, "index.json"));
    const answer = await ask("/npm/@atoll%2fsdk");
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("3");
  });

  it.each([
    [
      "a path for a file",
      { ...INDEX, packages: INDEX.packages.map((each) => ({ ...each, file: "../../secret.tgz" })) },
    ],
    [
      "a name of another scope",
      {
        ...INDEX,
        packages: INDEX.packages.map((each) => ({
          ...each,
          packageJson: { name: "react", version: "0.1.0" },
        })),
      },
    ],
    ["no index", []],
  ])("serves nothing from an index with %s", async (_, index) => {
    await writeIndex(index);
    expect((await ask("/npm/@atoll%2fsdk")).status).toBe(503);
  });
});
