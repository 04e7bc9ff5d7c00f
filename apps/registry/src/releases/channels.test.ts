import { rootSchema, roleOf, statementSchema, verifyEnvelope } from "@atoll/distribution";
import { verifyEd25519 } from "@atoll/distribution/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerContent } from "../publishing/answer-content.ts";
import { addPublishedApp, contentFetch, createHost } from "../publishing/testing/published-app.ts";
import type { PublishedApp } from "../publishing/testing/published-app.ts";
import type { Registry } from "../registry.ts";
import { createLocalSigning } from "../signer/testing/local-signing.ts";
import type { LocalSigning } from "../signer/testing/local-signing.ts";
import { apiAs } from "../testing/api-as.ts";
import { addPerson } from "../testing/people.ts";
import { developmentRoutes } from "./development-routes.ts";
import { testerRoutes } from "./tester-routes.ts";
import { makeDevelopmentLink } from "./development-link.ts";

describe("the development channel", () => {
  let local: LocalSigning;
  let registry: Registry;
  let app: PublishedApp;
  beforeAll(async () => {
    local = await createLocalSigning();
    registry = local.registry;
    app = await addPublishedApp(registry, "development");
    const { id } = await app.approve({ code: 1 });
    await registry.db.query("update versions set state = 'ready' where id = $1", [id]);
  }, 60_000);
  afterAll(() => local.stop());

  async function rootNow() {
    const { body } = await answerContent(registry, {
      method: "GET",
      target: "/cdn/meta/1.root.json",
      headers: {},
    });
    return rootSchema.parse(
      JSON.parse((JSON.parse(new TextDecoder().decode(body)) as { signed: string }).signed),
    );
  }
  const open = async (role: "preview" | "release") =>
    verifyEnvelope({
      text: await makeDevelopmentLink(registry, app.id, app.developer.userId),
      type: "release-statement",
      schema: statementSchema,
      role: roleOf(await rootNow(), role),
      verify: verifyEd25519,
    });
  const status = async (target: string) =>
    (await answerContent(registry, { method: "GET", target, headers: {} })).status;

  it("offers the newest checked version by the preview key, for an hour, and nothing in production", async () => {
    const statement = await open("preview");
    expect(statement.channels.production.offers).toEqual([]);
    expect(statement.channels.development?.offers).toHaveLength(1);
    const [release] = statement.releases;
    const urls = [release?.content.url ?? "", release?.code[0]?.artifact.url ?? ""];
    expect(await Promise.all(urls.map(status))).toEqual([200, 200]);
    const elsewhere = urls.map((url) => `/cdn/artifacts/${url.slice(-64)}`);
    expect(await Promise.all(elsewhere.map(status))).toEqual([404, 404]);
    expect(await status(urls[0]?.replace(/.{64}$/, "0".repeat(64)) ?? "")).toBe(404);
    local.passTime(60 * 60 * 1000);
    expect(await Promise.all(urls.map(status))).toEqual([404, 404]);
  });

  it("is nothing that a host outside developer mode takes", async () => {
    await expect(open("release")).rejects.toMatchObject({ code: "METADATA_SIGNATURE" });
    const text = await makeDevelopmentLink(registry, app.id, app.developer.userId);
    const host = await createHost(registry);
    const tricked = await createHost(registry, {
      fetch: async (input, init) =>
        String(input).includes("/apps/") ? new Response(text) : contentFetch(registry)(input, init),
    });
    await expect(tricked.check(app.id)).rejects.toMatchObject({ code: "METADATA_SIGNATURE" });
    await expect(host.check(app.id)).rejects.toMatchObject({ code: "DOWNLOAD_FAILED" });
  });

  it("is for members of the team, and ends for who leaves it", async () => {
    const stranger = await addPerson(registry, "dev-stranger");
    const path = `/apps/${app.id}/development`;
    expect((await apiAs(registry, stranger, developmentRoutes)("GET", path)).status).toBe(404);
    expect((await apiAs(registry, undefined, developmentRoutes)("GET", path)).status).toBe(401);
    const guest = await addPerson(registry, "dev-guest");
    await registry.db.query(
      "insert into team_members (team_id, user_id, role) values ($1, $2, 'developer')",
      [app.team, guest.userId],
    );
    const { signed } = (await apiAs(registry, guest, developmentRoutes)("GET", path)).body as unknown as {
      signed: string;
    };
    const url = statementSchema.parse(JSON.parse(signed)).releases[0]?.content.url ?? "";
    expect(await status(url)).toBe(200);
    await registry.db.query("delete from team_members where user_id = $1", [guest.userId]);
    expect(await status(url)).toBe(404);
  });

  it("is capped", async () => {
    local.passTime(60 * 60 * 1000);
    for (let made = 0; made < 20; made += 1)
      await makeDevelopmentLink(registry, app.id, app.developer.userId);
    await expect(makeDevelopmentLink(registry, app.id, app.developer.userId)).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
    });
    local.passTime(60 * 60 * 1000);
    await makeDevelopmentLink(registry, app.id, app.developer.userId);
  });

  it("knows the testers of the trial channel by name", async () => {
    const tester = await addPerson(registry, "tester");
    const asDeveloper = apiAs(registry, app.developer, testerRoutes);
    const channel = async (of: typeof tester) =>
      (await apiAs(registry, of, testerRoutes)("GET", `/apps/${app.id}/channel`)).body;
    expect(await channel(tester)).toEqual({ channel: "production" });
    expect(
      (await asDeveloper("POST", `/apps/${app.id}/testers`, { email: "tester@example.com" })).status,
    ).toBe(201);
    expect(await channel(tester)).toEqual({ channel: "trial" });
    expect((await asDeveloper("GET", `/apps/${app.id}/testers`)).body).toEqual({
      testers: [{ id: tester.userId, email: tester.email, name: tester.name }],
    });
    expect((await apiAs(registry, tester, testerRoutes)("GET", `/apps/${app.id}/testers`)).status).toBe(404);
    expect((await asDeveloper("DELETE", `/apps/${app.id}/testers/${tester.userId}`)).status).toBe(200);
    expect((await asDeveloper("DELETE", `/apps/${app.id}/testers/${tester.userId}`)).status).toBe(404);
    expect(await channel(tester)).toEqual({ channel: "production" });
  });

  it("does not tell by the thousand who has an account", async () => {
    const asDeveloper = apiAs(registry, app.developer, testerRoutes);
    const statuses: number[] = [];
    for (let number = 0; number <= 100; number += 1) {
      const email = `guess-${number}@example.com`;
      statuses.push((await asDeveloper("POST", `/apps/${app.id}/testers`, { email })).status);
    }
    expect([statuses.indexOf(429), statuses.lastIndexOf(404)]).toEqual([100, 99]);
  });
});
