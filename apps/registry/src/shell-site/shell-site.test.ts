import type { PageSetting } from "@atoll/shell/site";
import { createPage, staticFile } from "@atoll/web-server";
import { Hono } from "hono";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { answerError } from "../http/answer-error.ts";
import type { Env, Site as SiteName } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { shellSite } from "./shell-site.ts";

const log = pino({ level: "silent" });
const IMPORTS = { all: ["/assets/shell-part-2.js"], first: [] };
const ROOT = '{"signed":"…","signatures":[]}';

describe("the shell's host name", () => {
  it.each(["/", "/miniapp/com.example.app", "/miniapp/com.example.app/open", "/settings", "/?from=link"])(
    "has the page at %s",
    async (path) => {
      const { status, text, headers } = await ask(serve({}), path);
      expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
      expect(text).toContain("<title>Atoll</title>");
    },
  );

  it.each(["/miniapp/", "/miniapp/UPPER", "/miniapp/a/b", "/miniapp/..%2f", "/assets/", "/catalogue.json"])(
    "has no page at %s",
    async (path) => {
      const { status, text } = await ask(serve({}), path);
      expect([status, text]).toEqual([404, expect.stringContaining("NOT_FOUND")]);
    },
  );

  it("tells the page of this registry, by data and by policy", async () => {
    const { text, headers } = await ask(serve({}), "/");
    const data = /id="atoll-config">(.*?)<\/script>/.exec(text)?.[1] ?? "";
    expect(JSON.parse(data)).toEqual({
      contentOrigin: "http://content.localhost:4000",
      networkMap: { "a.example": "http://a.localhost:1" },
      pinnedRoot: ROOT,
    });
    expect(headers.get("content-security-policy")).toContain(
      "connect-src 'self' http://content.localhost:4000;",
    );
  });

  it("lets the page import its own scripts, by each name that this machine has", async () => {
    const { headers } = await ask(serve({}), "/");
    const [, sources = ""] = /script-src ([^;]+)/.exec(headers.get("content-security-policy") ?? "") ?? [];
    expect(sources.split(" ").slice(1).sort()).toEqual(
      ["127.0.0.1", "localhost"].map((name) => `http://${name}:4000/assets/shell-part-2.js`),
    );
  });

  it("leads from an IPv6 address, which no policy can name, to its own name", async () => {
    const answer = await serve({}).request("/miniapp/com.example.app", { headers: { host: "[::1]:4000" } });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      307,
      "http://localhost:4000/miniapp/com.example.app",
    ]);
  });

  it("serves files by exact path, not again to who has them, and without a body for HEAD", async () => {
    const app = serve({});
    const first = await ask(app, "/assets/shell-1.js");
    expect([first.status, first.text]).toEqual([200, "run()"]);
    expect(first.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const known = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await ask(app, "/assets/shell-1.js", { headers: known })).status).toBe(304);
    const head = await ask(app, "/assets/shell-1.js", { method: "HEAD" });
    expect([head.text, head.headers.get("content-length")]).toEqual(["", "5"]);
    expect((await ask(app, "/", { method: "POST" })).status).toBe(404);
  });

  it("shows a person who mistyped an address the shell, with 404", async () => {
    const { status, text } = await ask(serve({}), "/mniapp/typo", {
      headers: { "sec-fetch-dest": "document" },
    });
    expect([status, text]).toEqual([404, expect.stringContaining("<title>Atoll</title>")]);
  });

  it.each(["portal", "content"] as const)(
    "alone serves the shell: the %s's has nothing of it",
    async (name) => {
      for (const path of ["/", "/assets/shell-1.js"]) {
        expect((await ask(serve({ name }), path)).status).toBe(404);
      }
    },
  );

  it("asks to wait while the registry has no root, and serves once it has one", async () => {
    const roots: string[] = [];
    const app = serve({ roots });
    expect((await ask(app, "/")).status).toBe(503);
    roots.push(ROOT);
    expect((await ask(app, "/")).status).toBe(200);
  });

  it("builds anew after a build that failed", async () => {
    const faults = [new Error("secret path")];
    const app = serve({ faults });
    const failed = await ask(app, "/");
    expect([failed.status, failed.text]).toEqual([500, expect.not.stringContaining("secret")]);
    expect((await ask(app, "/")).status).toBe(200);
  });
});

type Setup = {
  readonly name?: SiteName;
  readonly roots?: readonly string[];
  /** What the next builds fail with. */
  readonly faults?: Error[];
};

/** The shell's site in an app like the registry's, over a site of the test's own. */
function serve({ name = "shell", roots = [ROOT], faults = [] }: Setup): Hono<Env> {
  const script = new TextEncoder().encode("run()");
  const files = new Map([
    ["/assets/shell-1.js", staticFile(script, { type: "text/javascript", immutable: true })],
  ]);
  const registry = {
    log,
    config: {
      shellOrigin: "http://localhost:4000",
      contentOrigin: "http://content.localhost:4000",
      networkMap: { "a.example": "http://a.localhost:1" },
    },
    db: { query: async () => roots.map((envelope) => ({ envelope })) },
  } as unknown as Registry;
  const app = new Hono<Env>();
  app.onError((error, c) => answerError(error, c, log));
  app.notFound((c) => c.text("NOT_FOUND", 404));
  app.use(async (c, next) => {
    c.set("site", name);
    await next();
  });
  const load = async () => {
    const fault = faults.pop();
    if (fault !== undefined) throw fault;
    const about = { title: "Atoll", scriptPath: "/assets/shell-1.js", script, style: "" };
    return {
      files,
      workerFor: () => staticFile("work()", { type: "text/javascript" }),
      previewFor: () => new Map(),
      pageFor: ({ origins, ...setting }: PageSetting) =>
        createPage({
          ...about,
          imports: IMPORTS,
          origins,
          config: setting,
          connectTo: [setting.contentOrigin],
        }),
    };
  };
  return app.route("/", shellSite(registry, load));
}

async function ask(app: Hono<Env>, path: string, init: RequestInit = {}) {
  const answer = await app.request(path, init);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
