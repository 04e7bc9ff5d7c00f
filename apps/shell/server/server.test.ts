import { createServer } from "node:http";
import { gunzipSync, gzipSync } from "node:zlib";
import {
  PACKAGE_HEADERS,
  PortInUseError,
  createHostRoutes,
  createPage,
  listenOnLoopback,
  staticFile,
} from "@atoll/web-server";
import type { Listening } from "@atoll/web-server";
import { ask } from "@atoll/web-server/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFetchHandler } from "./fetch-handler.ts";
import { createSiteHandler } from "./handler.ts";
import type { Site } from "./handler.ts";

const script = "console.log(1)".repeat(20);
const site: Site = {
  page: createPage({
    title: "Atoll",
    scriptPath: "/assets/shell-1.js",
    script: Buffer.from(script),
    style: "html{margin:0}",
    config: { note: "</script><script>alert(1)</script>" },
  }),
  files: new Map([
    [
      "/assets/shell-1.js",
      staticFile(script, {
        type: "text/javascript; charset=utf-8",
        immutable: true,
        encodings: { gzip: gzipSync(script) },
      }),
    ],
    [
      "/packages/com.example.app/main.jsbundle",
      staticFile("__atoll_define()", { type: "application/octet-stream", headers: PACKAGE_HEADERS }),
    ],
  ]),
};
const rates = createFetchHandler((request) => Response.json({ path: new URL(request.url).pathname }));
const routes = createHostRoutes(createSiteHandler(Promise.resolve(site)), { rates });

let server: Listening;
beforeAll(async () => {
  server = await listenOnLoopback(routes, 0);
});
afterAll(() => server.close());

describe("host names", () => {
  it.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])("serves the shell to %s", async (host) => {
    const { status, text } = await ask(server.port, "/", { headers: { host: `${host}:${server.port}` } });
    expect(status).toBe(200);
    expect(text).toContain("<title>Atoll</title>");
  });

  it("leads a service's name to the service, and to nothing of the shell", async () => {
    const headers = { host: `rates.localhost:${server.port}` };
    expect((await ask(server.port, "/latest?base=EUR", { headers })).text).toBe('{"path":"/latest"}');
    expect((await ask(server.port, "/catalogue.json", { headers })).text).toBe('{"path":"/catalogue.json"}');
    expect((await ask(server.port, "/latest", { headers, method: "POST" })).status).toBe(405);
  });

  it.each([
    "evil.example",
    "localhost.evil.example",
    "other.localhost",
    "localhost@evil",
    "192.168.1.4",
    "localhost:1:2",
  ])("refuses the name %s with 421", async (host) => {
    const { status, text } = await ask(server.port, "/", { headers: { host } });
    expect(status).toBe(421);
    expect(text).not.toContain("<title>");
  });
});

describe("the page", () => {
  it.each(["/", "/miniapp/com.example.app", "/?from=link"])("is at %s", async (path) => {
    expect((await ask(server.port, path)).headers["content-type"]).toBe("text/html; charset=utf-8");
  });

  it.each([
    "/miniapp/",
    "/miniapp/UPPER",
    "/miniapp/a/b",
    "/miniapp/..%2f",
    "/%2e%2e/etc/passwd",
    "/assets/",
    "/packages/",
  ])("is not at %s", async (path) => {
    expect((await ask(server.port, path)).text).not.toContain("<title>");
  });

  it("allows scripts and styles by hash alone, and no text as code", async () => {
    const { headers } = await ask(server.port, "/");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/script-src 'sha256-[A-Za-z0-9+/]{43}='(;|$)/);
    expect(policy).not.toMatch(/unsafe-|strict-dynamic|\*|data:/);
    expect(/script-src [^;]*'self'/.test(policy)).toBe(false);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  it("names the script with the same hash as its policy", async () => {
    const { headers, text } = await ask(server.port, "/");
    const integrity = /integrity="(sha256-[^"]+)"/.exec(text)?.[1];
    expect(String(headers["content-security-policy"])).toContain(`'${integrity}'`);
  });

  it("carries its config as data that cannot end its element", async () => {
    const { text } = await ask(server.port, "/");
    expect(text).not.toContain("<script>alert(1)");
    const data = /id="atoll-config">(.*?)<\/script>/.exec(text)?.[1] ?? "";
    expect(JSON.parse(data)).toEqual({ note: "</script><script>alert(1)</script>" });
  });
});

describe("files", () => {
  it("are kept for good when their address holds their hash", async () => {
    const { headers } = await ask(server.port, "/assets/shell-1.js");
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await ask(server.port, "/")).headers["cache-control"]).toBe("no-cache");
  });

  it("are not sent again to a client that has them", async () => {
    const { etag } = (await ask(server.port, "/assets/shell-1.js")).headers;
    const again = await ask(server.port, "/assets/shell-1.js", { headers: { "if-none-match": etag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const other = await ask(server.port, "/assets/shell-1.js", { headers: { "if-none-match": '"other"' } });
    expect(other.status).toBe(200);
  });

  it("are compressed for clients that take it, and only for them", async () => {
    const path = "/assets/shell-1.js";
    const gzip = await ask(server.port, path, { headers: { "accept-encoding": "gzip, deflate" } });
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.body).toString()).toBe(script);
    const plain = await ask(server.port, path);
    expect(plain.headers["content-encoding"]).toBe(undefined);
    expect(plain.text).toBe(script);
  });

  it("come without a body for HEAD, and for no method that changes things", async () => {
    const head = await ask(server.port, "/assets/shell-1.js", { method: "HEAD" });
    expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
      200,
      0,
      String(script.length),
    ]);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      expect((await ask(server.port, "/", { method })).status).toBe(405);
    }
  });

  it("answers what is not there with 404, in plain text", async () => {
    const { status, headers } = await ask(server.port, "/nothing.js");
    expect([status, headers["content-type"]]).toEqual([404, "text/plain; charset=utf-8"]);
  });

  it("shows a person who mistyped an address the shell, with 404", async () => {
    const headers = { "sec-fetch-dest": "document" };
    const home = await ask(server.port, "/", { headers });
    const lost = await ask(server.port, "/mniapp/typo", {
      headers: { ...headers, "if-none-match": home.headers.etag },
    });
    expect(lost.status).toBe(404);
    expect(lost.text).toBe(home.text);
    expect(lost.headers["content-security-policy"]).toBe(home.headers["content-security-policy"]);
  });
});

describe("package files", () => {
  const path = "/packages/com.example.app/main.jsbundle";

  it("are data that no browser may run, frame or show", async () => {
    const { headers, text } = await ask(server.port, path, { headers: { "sec-fetch-dest": "empty" } });
    expect(text).toBe("__atoll_define()");
    expect(headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": "attachment",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    });
  });

  it.each([
    "script",
    "worker",
    "sharedworker",
    "serviceworker",
    "audioworklet",
    "paintworklet",
    "document",
    "frame",
    "iframe",
    "embed",
    "object",
    "style",
    "image",
    "font",
    "manifest",
    "xslt",
    "fencedframe",
    "json",
    "",
  ])("are refused to a browser that wants them as %s", async (destination) => {
    const { status, text } = await ask(server.port, path, { headers: { "sec-fetch-dest": destination } });
    expect(status).toBe(403);
    expect(text).not.toContain("__atoll_define");
  });

  it("are refused to a service worker being registered, whatever else it says", async () => {
    const headers = { "service-worker": "script", "sec-fetch-dest": "empty" };
    expect((await ask(server.port, path, { headers })).status).toBe(403);
  });

  it("stay refused under other spellings of the address", async () => {
    for (const spelling of [
      "/./packages/com.example.app/main.jsbundle",
      "/x/../packages/com.example.app/main.jsbundle",
    ]) {
      const { status } = await ask(server.port, spelling, { headers: { "sec-fetch-dest": "script" } });
      expect(status).toBe(403);
    }
  });
});

describe("listening", () => {
  it("says that a port is taken, by whichever program", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const address = other.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    await expect(listenOnLoopback(routes, port)).rejects.toThrow(PortInUseError);
    other.close();
  });

  it("waits with answers until the site is built, and closes while nobody is answered", async () => {
    let built: (site: Site) => void = () => undefined;
    const building = new Promise<Site>((resolve) => {
      built = resolve;
    });
    const waiting = await listenOnLoopback(createHostRoutes(createSiteHandler(building), {}), 0);
    const answer = ask(waiting.port, "/");
    built(site);
    expect((await answer).status).toBe(200);
    await waiting.close();
    await expect(ask(waiting.port, "/")).rejects.toThrow();
  });

  it("answers 500 without a word of why when a handler throws", async () => {
    const errors: unknown[] = [];
    const failing = createHostRoutes(() => Promise.reject(new Error("secret path")), {});
    const listening = await listenOnLoopback(failing, 0, { onError: (error) => errors.push(error) });
    const { status, text } = await ask(listening.port, "/");
    expect(status).toBe(500);
    expect(text).not.toContain("secret");
    expect(errors).toHaveLength(1);
    await listening.close();
  });
});
