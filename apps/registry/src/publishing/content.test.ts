import { createServer } from "node:http";
import type { Server } from "node:http";
import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { VersionRow } from "../apps/read-version.ts";
import { changeReleases } from "../releases/change-releases.ts";
import { releaseVersion } from "../releases/release-version.ts";
import { createLocalSigning } from "../signer/testing/local-signing.ts";
import type { LocalSigning } from "../signer/testing/local-signing.ts";
import { answerContent } from "./answer-content.ts";
import type { ContentAnswer } from "./answer-content.ts";
import { createContentFastPath } from "./content-fast-path.ts";
import { parseContentPath } from "./content-path.ts";
import { signedFilesOf } from "./signed-files.ts";
import { addPublishedApp } from "./testing/published-app.ts";
import type { PublishedApp } from "./testing/published-app.ts";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("the content host", () => {
  let local: LocalSigning;
  let app: PublishedApp;
  let version: VersionRow;
  let js: string;
  beforeAll(async () => {
    local = await createLocalSigning();
    app = await addPublishedApp(local.registry, "content");
    version = await app.compile({
      code: 1,
      main: `__atoll_define("main", [], function () { ${"return 1;".repeat(200)} });`,
    });
    const [row] = await local.registry.db.query<{ sha256: string }>(
      "select sha256 from artifacts where version_id = $1 and format = 'js'",
      [version.id],
    );
    js = row?.sha256 ?? "";
  }, 60_000);
  afterAll(() => local.stop());

  const ask = (
    target: string,
    headers: Record<string, string> = {},
    method = "GET",
  ): Promise<ContentAnswer> => answerContent(local.registry, { method, target, headers });
  const release = async () => {
    const by = { userId: app.owner.userId, mover: "owner" } as const;
    await changeReleases(local.registry, { appId: app.id, by }, (changing) =>
      releaseVersion(changing, { version, channel: "production", percent: 100 }),
    );
    return local.registry.signer.publishStatement(app.id);
  };

  it("has nothing of a version before a signed statement names it, though it is stored", async () => {
    expect(await local.registry.blobs.has(js)).toBe(true);
    expect((await ask(`/cdn/artifacts/${js}`)).status).toBe(404);
    expect((await ask(`/cdn/meta/apps/${app.id}.json`)).status).toBe(404);
    await release();
    expect((await ask(`/cdn/artifacts/${js}`)).status).toBe(200);
    expect((await ask(`/cdn/meta/apps/${app.id}.json`)).status).toBe(200);
  });

  it("gives bytes of creators as nothing but bytes, for ever", async () => {
    const { headers, body } = await ask(`/cdn/artifacts/${js}`);
    expect(text(body)).toContain("__atoll_define");
    expect(headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": "attachment",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "cross-origin",
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=31536000, immutable",
      etag: `"${js}"`,
    });
    expect(headers).not.toHaveProperty("access-control-allow-credentials");
    expect(headers).not.toHaveProperty("set-cookie");
  });

  it.each([
    "script",
    "worker",
    "sharedworker",
    "serviceworker",
    "audioworklet",
    "document",
    "frame",
    "iframe",
    "embed",
    "object",
    "style",
    "manifest",
  ])("refuses to be used as a %s", async (destination) => {
    for (const target of [`/cdn/artifacts/${js}`, `/cdn/meta/apps/${app.id}.json`])
      expect((await ask(target, { "sec-fetch-dest": destination })).status).toBe(403);
  });

  it("refuses to be a service worker", async () => {
    expect((await ask(`/cdn/artifacts/${js}`, { "service-worker": "script" })).status).toBe(403);
  });

  it("packs what it gives as the request takes it", async () => {
    const plain = (await ask(`/cdn/artifacts/${js}`)).body;
    for (const target of [`/cdn/artifacts/${js}`, `/cdn/meta/apps/${app.id}.json`]) {
      const whole = (await ask(target)).body;
      const br = await ask(target, { "accept-encoding": "gzip, deflate, br" });
      const gzip = await ask(target, { "accept-encoding": "br;q=0, gzip;q=0.5" });
      const none = await ask(target, { "accept-encoding": "identity" });
      expect([br, gzip, none].map(({ headers }) => headers["content-encoding"])).toEqual([
        "br",
        "gzip",
        undefined,
      ]);
      expect(
        [brotliDecompressSync(br.body), gunzipSync(gzip.body), Buffer.from(none.body)].map((bytes) =>
          Buffer.compare(bytes, whole),
        ),
      ).toEqual([0, 0, 0]);
      expect([br, gzip, none].map(({ headers }) => headers["vary"])).toEqual(
        Array(3).fill("accept-encoding"),
      );
    }
    expect((await ask(`/cdn/artifacts/${js}`, { "accept-encoding": "br" })).body.length).toBeLessThan(
      plain.length,
    );
  });

  it("says in few bytes that nothing changed, however the tag is written", async () => {
    const { etag = "" } = (await ask("/cdn/meta/revocations.json")).headers;
    for (const tag of [etag, `"x", ${etag}`, etag.replace("W/", ""), "*"])
      expect((await ask("/cdn/meta/revocations.json", { "if-none-match": tag })).status).toBe(304);
    expect((await ask("/cdn/meta/revocations.json", { "if-none-match": '"other"' })).status).toBe(200);
  });

  it("lets pages of other origins ask with the tag they have, and with nothing else of theirs", async () => {
    const { status, headers } = await ask(
      "/cdn/meta/revocations.json",
      { origin: "http://localhost" },
      "OPTIONS",
    );
    expect([status, headers["access-control-allow-origin"]]).toEqual([204, "*"]);
    expect(headers["access-control-allow-headers"]?.toLowerCase()).toBe("if-none-match");
    expect(headers).not.toHaveProperty("access-control-allow-credentials");
  });

  it("says that there is no later root without a fault, and keeps nobody from asking again", async () => {
    const { status, headers, body } = await ask("/cdn/meta/2.root.json");
    expect({ status, length: body.length }).toEqual({ status: 204, length: 0 });
    expect(headers).toMatchObject({ "cache-control": "no-store", "access-control-allow-origin": "*" });
  });

  it("changes nothing, whatever the method", async () => {
    for (const method of ["POST", "PUT", "DELETE", "TRACE", "PATCH"])
      expect((await ask(`/cdn/artifacts/${js}`, {}, method)).status).toBe(405);
  });

  it.each([
    "/cdn/artifacts/../../etc/passwd",
    "/cdn/artifacts/%2e%2e/keys/1.root.json",
    "/cdn/meta/apps/../revocations.json",
    "/cdn/meta/apps/a..b.json",
    "/cdn/meta/0.root.json",
    "/cdn/meta/01.root.json",
    "/cdn/meta/1.root.json?x",
    "/cdn/meta//1.root.json",
    "/cdn/meta/apps/com.example.app.json/",
    "/cdn/meta/apps/COM.example.app.json",
    "/cdn/meta/apps/com.example.app\u0000.json",
    "//cdn/meta/1.root.json",
    "/CDN/meta/1.root.json",
  ])("takes %j for no path", async (target) => {
    expect(parseContentPath(target)).toBe(undefined);
    expect((await ask(target)).status).toBe(404);
  });

  it("knows no path that could leave its folders, whatever is asked", () => {
    const pieces = fc.constantFrom(
      "/",
      "..",
      ".",
      "cdn",
      "meta",
      "apps",
      "artifacts",
      "%2e",
      "\\",
      "a",
      "1.root.json",
      ".json",
      js,
      "\u0000",
      "?",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
        const path = parseContentPath(parts.join(""));
        if (path?.kind === "signed")
          expect(path.name).toMatch(/^(apps\/[a-z0-9](?!.*\.\.)[a-z0-9.-]*|revocations|root\/[1-9]\d*)$/);
        if (path?.kind === "artifact") expect(path.sha256).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });

  describe("update checks, before the framework", () => {
    let server: Server;
    let missed = 0;
    beforeAll(async () => {
      const answerAtOnce = createContentFastPath(local.registry);
      server = createServer((request, response) => {
        if (answerAtOnce(request, response)) return;
        missed += 1;
        void answerContent(local.registry, {
          method: request.method ?? "",
          target: request.url ?? "",
          headers: request.headers,
        }).then(({ status, headers, body }) => {
          response.writeHead(status, headers).end(body);
        });
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    });
    afterAll(() => server.close());

    /** The raw answer to a request, as it stood on the wire. */
    function wire(target: string, headers: Record<string, string> = {}, method = "GET"): Promise<string> {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      const lines = [
        `${method} ${target} HTTP/1.1`,
        ...Object.entries({ host: "content.localhost", connection: "close", ...headers }).map(
          ([name, value]) => `${name}: ${value}`,
        ),
      ];
      return new Promise((resolve, reject) => {
        const socket = connect(port, "127.0.0.1", () => socket.write(`${lines.join("\r\n")}\r\n\r\n`));
        let said = "";
        socket.on("data", (chunk) => (said += chunk.toString("latin1")));
        socket.on("end", () => resolve(said));
        socket.on("error", reject);
      });
    }
    const statementPath = () => `/cdn/meta/apps/${app.id}.json`;

    it("are answered from memory, with at most 300 bytes when nothing changed", async () => {
      const first = await wire(statementPath());
      const etag = /etag: (\S+)/i.exec(first)?.[1] ?? "";
      const before = missed;
      const unchanged = await wire(statementPath(), {
        "if-none-match": etag,
        connection: "keep-alive, close",
      });
      expect(unchanged).toMatch(/^HTTP\/1.1 304 /);
      expect(Buffer.byteLength(unchanged)).toBeLessThanOrEqual(300);
      expect(await wire(statementPath(), {}, "HEAD")).toMatch(/^HTTP\/1.1 200 [^]*\r\n\r\n$/);
      expect(missed).toBe(before);
    });

    it("hear at once of a statement that was signed here, and within two seconds of one that was signed elsewhere", async () => {
      const etagOf = async () => /etag: (\S+)/i.exec(await wire(statementPath()))?.[1];
      const before = await etagOf();
      local.passTime(13 * 60 * 60 * 1000);
      await local.registry.signer.publishStatement(app.id);
      const here = await etagOf();
      expect(here).not.toBe(before);
      await local.registry.db.transaction(async (tx) => {
        await tx.query(
          "insert into statements select app_id, sequence + 1, envelope || ' ', key_ids, expires_at from statements where app_id = $1 order by sequence desc limit 1",
          [app.id],
        );
        await tx.query("insert into published (name) values ($1)", [`apps/${app.id}`]);
      });
      local.passTime(2_001);
      expect(await etagOf()).not.toBe(here);
    });

    it("leave other hosts, other paths and other uses alone", async () => {
      await wire(statementPath());
      const before = missed;
      await wire(statementPath(), { host: "localhost" });
      await wire(statementPath(), { host: "portal.localhost" });
      await wire("/cdn/artifacts/x");
      expect(missed).toBe(before + 3);
      expect(await wire(statementPath(), { "sec-fetch-dest": "script" })).toMatch(/^HTTP\/1.1 403 /);
    });
  });

  it("keeps nothing that was replaced while it was being read", async () => {
    const slow = { ...local.registry, db: { ...local.registry.db } };
    const files = signedFilesOf(slow);
    const name = `apps/${app.id}`;
    let arrive: (() => void) | undefined;
    slow.db.query = async (sql, params) => {
      const rows = await local.registry.db.query<never>(sql, params);
      if (sql.includes("from statements"))
        await new Promise<void>((resolve) => {
          arrive = resolve;
        });
      return rows;
    };
    const reading = files.read(name);
    await expect.poll(() => arrive).toBeDefined();
    local.passTime(13 * 60 * 60 * 1000);
    await local.registry.signer.publishStatement(app.id);
    arrive?.();
    const old = await reading;
    slow.db.query = local.registry.db.query;
    expect((await files.read(name))?.etag).not.toBe(old?.etag);
  });

  it("goes on telling what was signed while the database is away", async () => {
    const path = `/cdn/meta/apps/${app.id}.json`;
    const away = { ...local.registry, db: { ...local.registry.db } };
    const known = await answerContent(away, { method: "GET", target: path, headers: {} });
    away.db.query = () => Promise.reject(new Error("the database is away"));
    local.passTime(10_000);
    expect(await answerContent(away, { method: "GET", target: path, headers: {} })).toEqual(known);
    await expect(
      answerContent(away, { method: "GET", target: "/cdn/meta/apps/com.example.other.json", headers: {} }),
    ).rejects.toThrow("away");
  });
});
