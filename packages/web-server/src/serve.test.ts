import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHostRoutes } from "./hosts.ts";
import { listenOnLoopback } from "./listen-on-loopback.ts";
import { PortInUseError } from "./listen.ts";
import type { Listening } from "./listen.ts";
import { PACKAGE_HEADERS, wantsData } from "./package-guard.ts";
import { createPage } from "./page.ts";
import { sendFile, sendText } from "./respond.ts";
import { staticFile } from "./static-file.ts";
import { ask } from "./testing/ask.ts";

const script = "console.log(1)".repeat(20);
const page = createPage({
  title: "A <page>",
  scriptPath: "/assets/page-1.js",
  script: Buffer.from(script),
  style: "html{margin:0}",
  config: { note: "</script><script>alert(1)</script>" },
  connectTo: ["https://content.example"],
});
const PACKAGE_FILE = "/packages/com.example.app/main.jsbundle";
const files = new Map([
  ["/", page],
  [
    "/assets/page-1.js",
    staticFile(script, {
      type: "text/javascript; charset=utf-8",
      immutable: true,
      encodings: { gzip: gzipSync(script) },
    }),
  ],
  [
    PACKAGE_FILE,
    staticFile("__atoll_define()", { type: "application/octet-stream", headers: PACKAGE_HEADERS }),
  ],
]);
const serve = (request: IncomingMessage, response: ServerResponse) => {
  const file = files.get(request.url ?? "");
  if (file === undefined) sendText(response, 404, "Nothing is here.");
  else if (request.url === PACKAGE_FILE && !wantsData(request.headers)) sendText(response, 403, "Data only.");
  else sendFile(request, response, file);
};
const rates = (_: IncomingMessage, response: ServerResponse) => void response.end("rates");
const routes = createHostRoutes(serve, { rates });

let server: Listening;
beforeAll(async () => {
  server = await listenOnLoopback(routes, 0);
});
afterAll(() => server.close());

describe("host names", () => {
  it.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])("leads %s to the main handler", async (host) => {
    const { status, text } = await ask(server.port, "/", { headers: { host: `${host}:${server.port}` } });
    expect(status).toBe(200);
    expect(text).toContain("<title>");
  });

  it("leads a service's name to the service alone", async () => {
    const headers = { host: `rates.localhost:${server.port}` };
    expect((await ask(server.port, "/", { headers })).text).toBe("rates");
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
  it("allows scripts and styles by hash alone, and no text as code", async () => {
    const { headers } = await ask(server.port, "/");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/script-src 'sha256-[A-Za-z0-9+/]{43}='(;|$)/);
    expect(policy).not.toMatch(/unsafe-|strict-dynamic|\*|data:/);
    expect(policy).toContain("connect-src 'self' https://content.example;");
    expect(/script-src [^;]*'self'/.test(policy)).toBe(false);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  it("gives the host alone the device's place and camera, and nobody what no host needs", async () => {
    const { headers } = await ask(server.port, "/");
    expect(headers["permissions-policy"]).toBe(
      "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()",
    );
  });

  it("names the script with the same hash as its policy", async () => {
    const { headers, text } = await ask(server.port, "/");
    const integrity = /integrity="(sha256-[^"]+)"/.exec(text)?.[1];
    expect(String(headers["content-security-policy"])).toContain(`'${integrity}'`);
  });

  it("writes its title as text", async () => {
    expect((await ask(server.port, "/")).text).toContain("<title>A &lt;page></title>");
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
    const { headers } = await ask(server.port, "/assets/page-1.js");
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await ask(server.port, "/")).headers["cache-control"]).toBe("no-cache");
  });

  it("are not sent again to a client that has them", async () => {
    const { etag } = (await ask(server.port, "/assets/page-1.js")).headers;
    const again = await ask(server.port, "/assets/page-1.js", { headers: { "if-none-match": etag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const other = await ask(server.port, "/assets/page-1.js", { headers: { "if-none-match": '"other"' } });
    expect(other.status).toBe(200);
  });

  it("are compressed for clients that take it, and only for them", async () => {
    const path = "/assets/page-1.js";
    const gzip = await ask(server.port, path, { headers: { "accept-encoding": "gzip, deflate" } });
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.body).toString()).toBe(script);
    const plain = await ask(server.port, path);
    expect(plain.headers["content-encoding"]).toBe(undefined);
    expect(plain.text).toBe(script);
  });

  it("come without a body for HEAD", async () => {
    const head = await ask(server.port, "/assets/page-1.js", { method: "HEAD" });
    expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
      200,
      0,
      String(script.length),
    ]);
  });

  it("answers what is not there with 404, in plain text", async () => {
    const { status, headers } = await ask(server.port, "/nothing.js");
    expect([status, headers["content-type"]]).toEqual([404, "text/plain; charset=utf-8"]);
  });
});

describe("package files", () => {
  const path = PACKAGE_FILE;

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
