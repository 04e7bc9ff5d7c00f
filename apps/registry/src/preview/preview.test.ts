import { rootSchema, roleOf, statementSchema, verifyEnvelope } from "@atoll/distribution";
import { verifyEd25519 } from "@atoll/distribution/node";
import { previewLinkSchema } from "@atoll/distribution/registry";
import { staticFile } from "@atoll/web-server";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, Env } from "../http/context.ts";
import { answerContent } from "../publishing/answer-content.ts";
import { addPublishedApp, contentFetch, createHost } from "../publishing/testing/published-app.ts";
import type { PublishedApp } from "../publishing/testing/published-app.ts";
import type { Registry } from "../registry.ts";
import { createLocalSigning } from "../signer/testing/local-signing.ts";
import type { LocalSigning } from "../signer/testing/local-signing.ts";
import { apiAs } from "../testing/api-as.ts";
import { addPerson } from "../testing/people.ts";
import { previewStaffRoutes } from "./preview-routes.ts";
import { previewSite } from "./preview-site.ts";

const HALF_HOUR_MS = 30 * 60 * 1000;

let local: LocalSigning;
let registry: Registry;
let app: PublishedApp;
let version: string;
let reviewer: Actor;

beforeAll(async () => {
  local = await createLocalSigning();
  registry = local.registry;
  app = await addPublishedApp(registry, "previewed");
  version = (await app.approve({ code: 1 })).id;
  await registry.db.query("update versions set state = 'in_review' where id = $1", [version]);
  reviewer = await addPerson(registry, "rita", ["reviewer"]);
}, 60_000);
afterAll(() => local.stop());

const ask = (actor: Actor | undefined, id = version) =>
  apiAs(registry, actor, previewStaffRoutes)("POST", `/review/${id}/preview`);
const link = async () => previewLinkSchema.parse((await ask(reviewer)).body);
const content = (target: string) => answerContent(registry, { method: "GET", target, headers: {} });
const status = async (target: string) => (await content(target)).status;

async function read(text: string, role: "preview" | "release") {
  const { body } = await content("/cdn/meta/1.root.json");
  const { signed } = JSON.parse(new TextDecoder().decode(body)) as { signed: string };
  const root = rootSchema.parse(JSON.parse(signed));
  const asked = { text, type: "release-statement", schema: statementSchema, verify: verifyEd25519 } as const;
  return verifyEnvelope({ ...asked, role: roleOf(root, role) });
}

const urlsOf = ({ releases: [release] }: Awaited<ReturnType<typeof read>>) => [
  release?.content.url ?? "",
  release?.code[0]?.artifact.url ?? "",
];

describe("a reviewer's link", () => {
  it("opens the version under review, and it alone, for half an hour", async () => {
    const { statement: text, page } = await link();
    expect(page).toBe(`${registry.config.shellOrigin}/preview`);
    const statement = await read(text, "preview");
    expect(statement.releases.map(({ id }) => id)).toEqual([version]);
    expect(statement.channels.production.offers).toEqual([]);
    const urls = urlsOf(statement);
    expect(await Promise.all(urls.map(status))).toEqual([200, 200]);
    expect(await status(urls[0]?.replace(/.{64}$/, "0".repeat(64)) ?? "")).toBe(404);
    local.passTime(HALF_HOUR_MS);
    expect(await Promise.all(urls.map(status))).toEqual([404, 404]);
  });

  it("is nothing that a host of people takes, whoever sends it", async () => {
    const { statement } = await link();
    await expect(read(statement, "release")).rejects.toMatchObject({ code: "METADATA_SIGNATURE" });
    const tricked = await createHost(registry, {
      fetch: async (input, init) =>
        String(input).includes("/apps/") ? new Response(statement) : contentFetch(registry)(input, init),
    });
    await expect(tricked.check(app.id)).rejects.toMatchObject({ code: "METADATA_SIGNATURE" });
  });

  it("is for reviewers, and opens nothing for who is none any more", async () => {
    const moderator = await addPerson(registry, "mo", ["moderator"]);
    const statuses = await Promise.all([ask(undefined), ask(app.developer), ask(moderator)]);
    expect(statuses.map((answer) => answer.status)).toEqual([401, 403, 403]);
    const leaving = await addPerson(registry, "leo", ["reviewer"]);
    const { statement } = previewLinkSchema.parse((await ask(leaving)).body);
    const [url = ""] = urlsOf(await read(statement, "preview"));
    expect(await status(url)).toBe(200);
    await registry.db.query("delete from staff where user_id = $1", [leaving.userId]);
    expect(await status(url)).toBe(404);
  });

  it("is for versions that passed their checks, stands in the log, and is capped", async () => {
    const failed = (await app.approve({ code: 2 })).id;
    await registry.db.query("update versions set state = 'checks_failed' where id = $1", [failed]);
    expect((await ask(reviewer, failed)).body).toMatchObject({ error: { code: "STATE_CONFLICT" } });
    expect((await ask(reviewer, "no-such-version")).status).toBe(404);
    local.passTime(HALF_HOUR_MS);
    for (let made = 0; made < 20; made += 1) expect((await ask(reviewer)).status).toBe(201);
    expect((await ask(reviewer)).body).toMatchObject({ error: { code: "TOO_MANY_REQUESTS" } });
    const logged = await registry.db.query(
      "select 1 from audit where action = 'version.previewed' and actor = $1 and subject = $2",
      [reviewer.userId, version],
    );
    expect(logged.length).toBeGreaterThan(20);
  });
});

describe("the preview's page", () => {
  const page = staticFile("<!doctype html>", { type: "text/html", headers: { "x-root": "kept" } });

  function serve(name: "shell" | "portal" | "content") {
    const settings: unknown[] = [];
    const served = new Hono<Env>();
    served.use(async (c, next) => {
      c.set("site", name);
      await next();
    });
    const site = {
      previewFor: (setting: unknown) => {
        settings.push(setting);
        return new Map([["/preview", page]]);
      },
    };
    served.route(
      "/",
      previewSite(registry, async () => site),
    );
    return { served, settings };
  }

  it("is at the shell's host name alone, told of the portal and of the newest root", async () => {
    const { served, settings } = serve("shell");
    expect((await served.request("/preview")).status).toBe(200);
    expect((await served.request("/preview/other")).status).toBe(404);
    expect((await served.request("/preview")).status).toBe(200);
    expect(settings).toEqual([
      expect.objectContaining({
        portalOrigin: registry.config.portalOrigin,
        root: expect.stringContaining("signed") as string,
      }),
    ]);
    for (const other of ["portal", "content"] as const)
      expect((await serve(other).served.request("/preview")).status).toBe(404);
  });
});
