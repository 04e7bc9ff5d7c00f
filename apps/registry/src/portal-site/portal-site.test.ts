import { staticFile } from "@atoll/web-server";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { Env, Site } from "../http/context.ts";
import { portalSite } from "./portal-site.ts";

const ORIGIN = "http://portal.localhost:4000";

describe("the portal's host name", () => {
  it.each([
    "/",
    "/sign-in",
    "/claim",
    "/device?code=ABCD-EFGH",
    "/apps/com.example.app/versions/version_1",
    "/review",
    "/review/version_1",
    "/staff",
  ])("has the page at %s", async (path) => {
    const { status, text } = await ask(path);
    expect([status, text]).toEqual([200, `page of ${ORIGIN}`]);
  });

  it.each(["/apps", "/assets/", "/assets/other.js", "/api/nothing", "/sign-in/x", "/staff.json", "/#page"])(
    "has no page at %s",
    async (path) => {
      if (path === "/#page") expect((await ask("/%23page")).status).toBe(404);
      else expect((await ask(path)).status).toBe(404);
    },
  );

  it("serves the files of its build for good, and not again to who has them", async () => {
    const first = await ask("/assets/main-1.js");
    expect([first.status, first.text]).toEqual([200, "run()"]);
    expect(first.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const known = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await ask("/assets/main-1.js", { headers: known })).status).toBe(304);
  });

  it("shows a person who mistyped an address the portal, with 404", async () => {
    const { status, text } = await ask("/sttaff", { headers: { "sec-fetch-dest": "document" } });
    expect([status, text]).toEqual([404, `page of ${ORIGIN}`]);
  });

  it("answers no address of the API, whoever asks for a page", async () => {
    const { text } = await ask("/api/nothing", { headers: { "sec-fetch-dest": "document" } });
    expect(text).toBe("NOT_FOUND");
  });

  it.each(["shell", "content"] as const)(
    "alone serves the portal: the %s's has nothing of it",
    async (name) => {
      for (const path of ["/", "/sign-in", "/assets/main-1.js"])
        expect((await ask(path, {}, name)).status, path).toBe(404);
    },
  );
});

async function ask(path: string, init: RequestInit = {}, name: Site = "portal") {
  const files = new Map([
    ["/assets/main-1.js", staticFile("run()", { type: "text/javascript", immutable: true })],
  ]);
  const app = new Hono<Env>();
  app.notFound((c) => c.text("NOT_FOUND", 404));
  app.use(async (c, next) => {
    c.set("site", name);
    await next();
  });
  const pageFor = ({ origin }: { readonly origin: string }) =>
    staticFile(`page of ${origin}`, { type: "text/html" });
  const config = { portalOrigin: ORIGIN } as Parameters<typeof portalSite>[0]["config"];
  app.route(
    "/",
    portalSite({ config }, async () => ({ files, pageFor })),
  );
  const answer = await app.request(path, init);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
