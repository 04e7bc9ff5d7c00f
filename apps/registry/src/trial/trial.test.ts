import { newTrialLinkSchema, trialLinksSchema, trialSchema } from "@atoll/distribution/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiAs } from "../testing/api-as.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addPerson } from "../testing/people.ts";
import { addReleasedApp } from "../testing/released-app.ts";
import { trialCreatorRoutes, trialRoutes } from "./trial-routes.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

let test: TestParts;
let next = 0;
beforeAll(async () => {
  test = await createTestParts();
});
afterAll(() => test.stop());

const open = (token: string) => apiAs(test.registry, undefined, trialRoutes)("GET", `/v1/trials/${token}`);

function codeOf({ body }: { body: object }): unknown {
  return (body as { error?: { code: string } }).error?.code;
}

/** A mini-app that is offered to testers, and how its team invites them. */
async function addTried() {
  const app = await addReleasedApp(test.registry, `tried${(next += 1)}`, { channel: "trial" });
  const ask = apiAs(test.registry, app.developer, trialCreatorRoutes);
  const path = `/apps/${app.id}/trial-links`;
  const invite = async (about: object = {}) => {
    const { link, url } = newTrialLinkSchema.parse(
      (await ask("POST", path, { name: "Friends", ...about })).body,
    );
    return { link, token: new URL(url).pathname.replace("/trial/", "") };
  };
  return { app, ask, path, invite };
}

describe("an invitation", () => {
  it("leads whoever holds it to what testers are offered, and its address is not kept", async () => {
    const { app, ask, path, invite } = await addTried();
    const { link, token } = await invite();
    expect(trialSchema.parse((await open(token)).body)).toMatchObject({
      app: app.id,
      version: { code: 1 },
      expiresAt: link.expiresAt,
    });
    const { body } = await ask("GET", path);
    expect(trialLinksSchema.parse(body)).toEqual({ links: [link], version: { name: "1.0.1", code: 1 } });
    const rows = await test.registry.db.query("select * from trial_links where id = $1", [link.id]);
    expect(JSON.stringify([rows, body])).not.toContain(token);
  });

  it("ends when its days are over", async () => {
    const { invite, ask, path } = await addTried();
    const { token } = await invite({ days: 1 });
    test.passTime(DAY_MS - 60_000);
    expect((await open(token)).status).toBe(200);
    test.passTime(120_000);
    expect(codeOf(await open(token))).toBe("NOT_FOUND");
    expect(trialLinksSchema.parse((await ask("GET", path)).body).links).toEqual([]);
  });

  it("ends when it is taken back, and the others do not", async () => {
    const { invite, ask, path } = await addTried();
    const [one, other] = [await invite(), await invite()];
    expect((await ask("DELETE", `${path}/${one.link.id}`)).status).toBe(200);
    expect(codeOf(await ask("DELETE", `${path}/${one.link.id}`))).toBe("NOT_FOUND");
    expect([(await open(one.token)).status, (await open(other.token)).status]).toEqual([404, 200]);
  });

  it("says when there is nothing to try", async () => {
    const { app, invite } = await addTried();
    const { token } = await invite();
    await test.registry.db.query("update releases set state = 'rolled_back' where app_id = $1", [app.id]);
    expect(trialSchema.parse((await open(token)).body).version).toBe(null);
  });

  it.each(["0".repeat(48), "x", "%00", "__proto__", "'; drop table trial_links"])(
    "that nobody made is none: %s",
    async (token) => {
      expect(codeOf(await open(encodeURIComponent(decodeURIComponent(token))))).toBe("NOT_FOUND");
    },
  );

  it.each([{ name: "" }, { name: "x".repeat(61) }, { days: 0 }, { days: 91 }, { days: 1.5 }, { version: 1 }])(
    "is not made of %j",
    async (about) => {
      const { ask, path } = await addTried();
      expect(codeOf(await ask("POST", path, { name: "Friends", ...about }))).toBe("INVALID_REQUEST");
    },
  );

  it("is one of twenty at most, also when they are made at once", async () => {
    const { ask, path } = await addTried();
    const made = await Promise.all(Array.from({ length: 24 }, () => ask("POST", path, { name: "Friends" })));
    expect(made.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(made.map(codeOf)).toContain("STATE_CONFLICT");
  });

  it("is made and taken back by developers of the team alone", async () => {
    const { app, path, invite } = await addTried();
    const { link } = await invite();
    const ann = await addPerson(test.registry, `ann${next}`);
    const asAnn = apiAs(test.registry, ann, trialCreatorRoutes);
    expect(codeOf(await asAnn("GET", path))).toBe("NOT_FOUND");
    await test.registry.db.query("insert into team_members values ($1, $2, 'analyst')", [
      app.team,
      ann.userId,
    ]);
    expect((await asAnn("GET", path)).status).toBe(200);
    expect(codeOf(await asAnn("POST", path, { name: "Mine" }))).toBe("FORBIDDEN");
    expect(codeOf(await asAnn("DELETE", `${path}/${link.id}`))).toBe("FORBIDDEN");
    const other = await addTried();
    expect(codeOf(await other.ask("DELETE", `${other.path}/${link.id}`))).toBe("NOT_FOUND");
  });
});
