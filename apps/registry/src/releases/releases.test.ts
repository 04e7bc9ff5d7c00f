import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolloutBucket, statementSchema } from "@atoll/distribution";
import type { Statement } from "@atoll/distribution";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { VersionRow } from "../apps/read-version.ts";
import { awaitPublished } from "../publishing/await-published.ts";
import { addPublishedApp, contentFetch, createHost } from "../publishing/testing/published-app.ts";
import type { PublishedApp } from "../publishing/testing/published-app.ts";
import { createSigner } from "../signer/create-signer.ts";
import type { RunningSigner } from "../signer/create-signer.ts";
import { apiAs } from "../testing/api-as.ts";
import type { AskArea } from "../testing/api-as.ts";
import { createMemoryBlobStore } from "../blobs/memory-blob-store.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addPerson } from "../testing/people.ts";
import type { Registry } from "../registry.ts";
import { releaseRoutes } from "./release-routes.ts";
import { releaseStaffRoutes } from "./revoke-routes.ts";

const sha256 = async (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const confirmed = (registry: Registry) => releaseStaffRoutes(registry, async () => undefined);

describe("releases, over a real database and signer", () => {
  let parts: TestParts;
  let folder: string;
  let signer: RunningSigner;
  let registry: Registry;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "atoll-releases-"));
    const first = await createTestParts();
    const blobs = createMemoryBlobStore();
    signer = await createSigner({
      keysDir: join(folder, "keys"),
      databaseUrl: first.databaseUrl,
      registryId: "localhost",
      issuer: first.registry.config.shellOrigin,
      blobs,
      log: first.registry.log,
    });
    parts = first;
    registry = { ...first.registry, blobs, signer };
    await signer.publishRevocations();
  }, 60_000);
  afterAll(async () => {
    await signer.close();
    await parts.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const asOwner = (app: PublishedApp): AskArea => apiAs(registry, app.owner, releaseRoutes, confirmed);
  async function statementOf(app: PublishedApp): Promise<Statement> {
    const text = await (
      await contentFetch(registry)(`${registry.config.contentOrigin}/cdn/meta/apps/${app.id}.json`)
    ).text();
    return statementSchema.parse(JSON.parse((JSON.parse(text) as { signed: string }).signed));
  }
  const offered = (statement: Statement, channel: "production" | "trial" = "production") =>
    (statement.channels[channel]?.offers ?? []).map(({ release, percent, paused }) => {
      const code = statement.releases.find(({ id }) => id === release)?.version.code;
      return `${code}@${percent}${paused ? " paused" : ""}`;
    });
  async function release(app: PublishedApp, version: VersionRow, body: object): Promise<string> {
    const { status, body: answer } = await asOwner(app)("POST", `/versions/${version.id}/release`, body);
    expect([status, answer]).toMatchObject([200, { release: { published: true } }]);
    return (answer as unknown as { release: { id: string } }).release.id;
  }

  it("go out in stages, by patch, back in one step, and are taken back for good", async () => {
    const app = await addPublishedApp(registry, "whole");
    const ask = asOwner(app);
    const main = (text: string) =>
      `__atoll_define("main", [], function (require, exports) { exports.default = "${text}"; ${"exports.f = function (a) { return a.b; };".repeat(60)} });`;
    const one = await app.compile({ code: 1, main: main("first") });
    await release(app, one, { percent: 100 });
    expect(offered(await statementOf(app))).toEqual(["1@100"]);
    const hosts = await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        const installationId = `installation-${index}-of-many`;
        return { installationId, host: await createHost(registry, { randomId: () => installationId }) };
      }),
    );
    for (const { host } of hosts)
      expect(await host.check(app.id)).toMatchObject({
        status: "updated",
        release: { version: { code: 1 } },
      });

    const two = await app.compile({ code: 2, main: main("second") });
    const second = await release(app, two, { percent: 40 });
    const staged = await statementOf(app);
    expect(offered(staged)).toEqual(["2@40", "1@100"]);
    const salt = staged.channels.production.offers[0]?.salt ?? "";
    let patched = 0;
    for (const { host, installationId } of hosts) {
      const inside = (await rolloutBucket(salt, installationId, sha256)) < 40;
      const result = await host.check(app.id);
      expect(result.status).toBe(inside ? "updated" : "current");
      if (result.status === "updated" && result.transfer.kind === "patch") patched += 1;
    }
    expect(patched).toBeGreaterThan(0);

    expect((await ask("POST", `/releases/${second}/rollout`, { percent: 100 })).body).toMatchObject({
      release: { percent: 100, state: "released" },
    });
    expect(offered(await statementOf(app))).toEqual(["2@100"]);
    const all = (await ask("GET", `/apps/${app.id}/releases`)).body as unknown as {
      releases: { id: string; state: string; version: { code: number } }[];
    };
    expect(all.releases.map(({ state, version }) => `${version.code} ${state}`)).toEqual([
      "2 released",
      "1 superseded",
    ]);

    const first = all.releases.find(({ version }) => version.code === 1)?.id;
    expect((await ask("POST", `/apps/${app.id}/rollback`, { release: first })).status).toBe(200);
    const back = await statementOf(app);
    expect(offered(back)).toEqual(["1@100"]);
    expect(back.sequence).toBeGreaterThan(staged.sequence);
    const [{ host } = { host: undefined }] = hosts;
    await host?.check(app.id);
    expect((await host?.load(app.id))?.release.version.code).toBe(1);

    const ended: number[] = [];
    host?.onRevoked(({ versionCode }) => void ended.push(versionCode));
    expect(
      (await ask("POST", `/apps/${app.id}/revoke`, { versions: [1], reason: "It sends receipts elsewhere." }))
        .status,
    ).toBe(200);
    await host?.checkRevocations();
    expect(ended).toEqual([1]);
    await expect(host?.load(app.id)).rejects.toMatchObject({ code: "REVOKED" });
    expect(offered(await statementOf(app))).toEqual([]);
    expect((await ask("POST", `/apps/${app.id}/rollback`, { release: first })).body).toMatchObject({
      error: { code: "STATE_CONFLICT" },
    });
    // What was rolled back may come again.
    await release(app, two, { percent: 5 });
    expect(offered(await statementOf(app))).toEqual(["2@5"]);
  }, 120_000);

  it("only rise, pause and go on, and roll back during a rollout to any older one", async () => {
    const app = await addPublishedApp(registry, "steer");
    const ask = asOwner(app);
    const [one, two, three] = [
      await app.compile({ code: 1 }),
      await app.compile({ code: 2 }),
      await app.compile({ code: 3 }),
    ];
    const first = await release(app, one, { percent: 100 });
    const second = await release(app, two, { percent: 100 });
    const third = await release(app, three, { percent: 20 });
    expect((await ask("POST", `/releases/${third}/rollout`, { percent: 20 })).body).toMatchObject({
      error: { code: "STATE_CONFLICT" },
    });
    expect((await ask("POST", `/releases/${third}/pause`)).body).toMatchObject({ release: { paused: true } });
    expect(offered(await statementOf(app))).toEqual(["3@20 paused", "2@100"]);
    expect((await ask("POST", `/releases/${third}/rollout`, { percent: 50 })).body).toMatchObject({
      error: { code: "STATE_CONFLICT" },
    });
    expect((await ask("POST", `/releases/${third}/resume`)).body).toMatchObject({
      release: { paused: false },
    });
    expect((await ask("POST", `/apps/${app.id}/rollback`, { release: third })).body).toMatchObject({
      error: { code: "STATE_CONFLICT" },
    });
    expect((await ask("POST", `/apps/${app.id}/rollback`, { release: first })).status).toBe(200);
    expect(offered(await statementOf(app))).toEqual(["1@100"]);
    expect((await ask("POST", `/apps/${app.id}/rollback`, { release: second })).status).toBe(200);
    expect(offered(await statementOf(app))).toEqual(["2@100"]);
  }, 120_000);

  it("have a channel for testers, beside what everyone gets", async () => {
    const app = await addPublishedApp(registry, "trial");
    const [one, two] = [await app.compile({ code: 1 }), await app.compile({ code: 2 })];
    await release(app, one, { percent: 100 });
    const tried = await release(app, two, { percent: 100, channel: "trial" });
    const statement = await statementOf(app);
    expect([offered(statement), offered(statement, "trial")]).toEqual([["1@100"], ["2@100"]]);
    const [tester, other] = [await createHost(registry, { channel: "trial" }), await createHost(registry)];
    expect(await tester.check(app.id)).toMatchObject({ release: { version: { code: 2 } } });
    expect(await other.check(app.id)).toMatchObject({ release: { version: { code: 1 } } });
    await release(app, two, { percent: 10 });
    expect(offered(await statementOf(app))).toEqual(["2@10", "1@100"]);
    const { body } = await asOwner(app)("GET", `/apps/${app.id}/releases`);
    expect((body as unknown as { releases: { id: string }[] }).releases.some(({ id }) => id === tried)).toBe(
      true,
    );
  }, 120_000);

  it("are made by who may, of what was approved, and in no other way", async () => {
    const app = await addPublishedApp(registry, "rights");
    const version = await app.compile({ code: 1 });
    const stranger = { ...(await addPerson(registry, "stranger")), via: "session" } as const;
    const operator = await addPerson(registry, "operator", ["operator"]);
    const post = (actor: typeof app.owner | undefined, path: string, body: object) =>
      apiAs(registry, actor, releaseRoutes, confirmed)("POST", path, body);
    const codeOf = async (answer: Promise<{ status: number; body: object }>) => {
      const { status, body } = await answer;
      return [status, (body as { error?: { code: string } }).error?.code];
    };
    const path = `/versions/${version.id}/release`;
    expect(await codeOf(post(undefined, path, { percent: 10 }))).toEqual([401, "NOT_SIGNED_IN"]);
    expect(await codeOf(post(stranger, path, { percent: 10 }))).toEqual([404, "NOT_FOUND"]);
    expect(await codeOf(post(app.developer, path, { percent: 10 }))).toEqual([403, "FORBIDDEN"]);
    for (const percent of [0, 101, 1.5, "10", null])
      expect(await codeOf(post(app.owner, path, { percent }))).toEqual([400, "INVALID_REQUEST"]);
    expect(await codeOf(post(app.owner, path, { percent: 10, more: true }))).toEqual([
      400,
      "INVALID_REQUEST",
    ]);
    const waiting = await app.upload({ code: 2 });
    expect(await codeOf(post(app.owner, `/versions/${waiting.id}/release`, { percent: 10 }))).toEqual([
      409,
      "STATE_CONFLICT",
    ]);
    const revoke = { versions: [1], reason: "No." };
    expect(await codeOf(post(app.developer, `/apps/${app.id}/revoke`, revoke))).toEqual([403, "FORBIDDEN"]);
    expect(await codeOf(post({ ...app.owner, via: "token" }, `/apps/${app.id}/revoke`, revoke))).toEqual([
      403,
      "FORBIDDEN",
    ]);
    expect(await codeOf(post(stranger, `/apps/${app.id}/revoke`, revoke))).toEqual([404, "NOT_FOUND"]);
    expect(await codeOf(post(operator, `/apps/${app.id}/revoke`, { versions: [7], reason: "No." }))).toEqual([
      404,
      "NOT_FOUND",
    ]);
    expect(
      await codeOf(post(operator, `/apps/${app.id}/revoke`, { versions: null, reason: "Stolen." })),
    ).toEqual([200, undefined]);
    expect(await codeOf(post(app.owner, path, { percent: 10 }))).toEqual([409, "STATE_CONFLICT"]);
    const host = await createHost(registry);
    await expect(host.check(app.id)).rejects.toMatchObject({ code: "REVOKED" });
  }, 120_000);

  it("are what a team takes back: of a mini-app that it never released there is nothing to revoke", async () => {
    const app = await addPublishedApp(registry, "unreleased");
    await app.compile({ code: 1 });
    const whole = { versions: null, reason: "To fill the list of every host." };
    expect((await asOwner(app)("POST", `/apps/${app.id}/revoke`, whole)).body).toMatchObject({
      error: { code: "STATE_CONFLICT" },
    });
    expect(await registry.db.query("select 1 from revocations where app_id = $1", [app.id])).toEqual([]);
    const operator = await addPerson(registry, "foresight", ["operator"]);
    const asOperator = apiAs(registry, operator, confirmed);
    expect((await asOperator("POST", `/apps/${app.id}/revoke`, whole)).status).toBe(200);
    expect((await asOwner(app)("GET", "/revocations")).status).toBe(403);
    const { body } = await asOperator("GET", "/revocations");
    expect((body as unknown as { revocations: object[] }).revocations[0]).toEqual({
      app: app.id,
      ...whole,
      at: expect.stringMatching(/Z$/),
    });
  }, 120_000);

  it("say that hosts will see them in a moment while nobody can sign, and lose nothing", async () => {
    const app = await addPublishedApp(registry, "later");
    const version = await app.compile({ code: 1 });
    const refusing = { ...signer, publishStatement: () => Promise.reject(new Error("away")) };
    const web = { ...registry, signer: refusing };
    expect(await awaitPublished(web, app.id, 1, 0)).toBe(false);
    const asked = apiAs(web, app.owner, releaseRoutes)("POST", `/versions/${version.id}/release`, {
      percent: 100,
    });
    await registry.jobs.work(
      "publish",
      async (data) => void (await signer.publishStatement((data as { appId: string }).appId)),
    );
    expect(await asked).toMatchObject({ status: 200, body: { release: { published: true } } });
    expect(offered(await statementOf(app))).toEqual(["1@100"]);
  }, 120_000);
});
