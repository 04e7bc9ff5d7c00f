import { appSchema, versionPageSchema, versionSchema } from "@atoll/distribution/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../http/context.ts";
import { apiAs } from "../testing/api-as.ts";
import type { AskArea } from "../testing/api-as.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addPerson, addTeam } from "../testing/people.ts";
import { addSampleApp } from "../testing/sample-version.ts";
import { appRoutes } from "./app-routes.ts";
import { versionRoutes } from "./version-routes.ts";

let test: TestParts;
let ada: Actor;
let asAda: AskArea;
let asAnalyst: AskArea;
let asStranger: AskArea;

beforeAll(async () => {
  test = await createTestParts();
  ada = await addPerson(test.registry, "ada");
  const analyst = await addPerson(test.registry, "ann");
  await addTeam(test.registry, "team_1", [
    [ada, "developer"],
    [analyst, "analyst"],
  ]);
  const ask = (actor: Actor) => apiAs(test.registry, actor, appRoutes, versionRoutes);
  asAda = ask(ada);
  asAnalyst = ask(analyst);
  asStranger = ask(await addPerson(test.registry, "sam"));
});
afterAll(() => test.stop());

const create = (ask: AskArea, about: object) =>
  ask("POST", "/apps", { id: "com.example.one", team: "team_1", name: "One", ...about });

function codeOf({ body }: { body: object }): unknown {
  return (body as { error?: { code: string } }).error?.code;
}

describe("mini-apps", () => {
  it("are made by a developer of their team, once for all teams", async () => {
    const made = await create(asAda, {});
    expect(made.status).toBe(201);
    expect(appSchema.parse(made.body)).toMatchObject({ id: "com.example.one", team: "team_1", name: "One" });
    expect(codeOf(await create(asAda, { name: "Again" }))).toBe("APP_ID_TAKEN");
    const two = await Promise.all([1, 2].map(() => create(asAda, { id: "com.example.two" })));
    expect(two.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it("are not made by an analyst, nor for a team of others", async () => {
    expect(codeOf(await create(asAnalyst, { id: "com.example.x" }))).toBe("FORBIDDEN");
    expect(codeOf(await create(asStranger, { id: "com.example.x" }))).toBe("NOT_FOUND");
    expect(codeOf(await create(asAda, { id: "com.example.x", team: "team_0" }))).toBe("NOT_FOUND");
  });

  it.each([
    { id: "NotADomain" },
    { id: "../../etc" },
    { id: "com.example.x", name: "" },
    { id: "com.example.x", name: "n".repeat(61) },
    { id: "com.example.x", owner: "me" },
    { id: 7 },
  ])("are not made of %j", async (about) => {
    expect(codeOf(await create(asAda, about))).toBe("INVALID_REQUEST");
  });

  it("are made by the dozen and not by the thousand", async () => {
    const eve = await addPerson(test.registry, "eve");
    await addTeam(test.registry, "team_eve", [[eve, "owner"]]);
    const asEve = apiAs(test.registry, eve, appRoutes);
    const taken = async (from: number, to: number) => {
      const codes = new Set<unknown>();
      for (let number = from; number < to; number += 1)
        codes.add(codeOf(await create(asEve, { id: `com.example.squat${number}`, team: "team_eve" })));
      return [...codes];
    };
    expect(await taken(0, 60)).toEqual([undefined]);
    expect(await taken(60, 63)).toEqual(["TOO_MANY_REQUESTS"]);
  });

  it("are seen by their team, and by nobody else", async () => {
    expect((await asAnalyst("GET", "/apps/com.example.one")).status).toBe(200);
    expect((await asAnalyst("GET", "/apps")).body).toMatchObject({ apps: [{ id: "com.example.one" }, {}] });
    expect((await asStranger("GET", "/apps")).body).toEqual({ apps: [] });
    for (const path of [
      "/apps/com.example.one",
      "/apps/com.example.one/versions",
      "/apps/com.example.missing",
    ])
      expect(codeOf(await asStranger("GET", path))).toBe("NOT_FOUND");
  });
});

describe("versions", () => {
  it("are shown with their checks to their team, newest first", async () => {
    const app = await addSampleApp(test.registry, "shown");
    const ask = apiAs(test.registry, app.developer, versionRoutes);
    await app.upload({ code: 1 });
    const newest = await app.upload({ code: 2 });
    const { body } = await ask("GET", `/apps/${app.id}/versions`);
    const versions = (body["versions"] as unknown as unknown[]).map((each) => versionSchema.parse(each));
    expect(versions.map(({ version }) => version.code)).toEqual([2, 1]);
    const one = await ask("GET", `/versions/${newest.id}`);
    expect(versionSchema.parse(one.body["version"])).toEqual(versions[0]);
    expect(codeOf(await asStranger("GET", `/versions/${newest.id}`))).toBe("NOT_FOUND");
    expect(codeOf(await ask("GET", "/versions/version_missing"))).toBe("NOT_FOUND");
  });

  it("are read page by page, however many there are", async () => {
    const app = await addSampleApp(test.registry, "many");
    const { id } = await app.upload();
    await test.registry.db.query(
      `insert into versions (id, app_id, version_name, version_code, state, package_sha256, manifest, created_by)
       select 'version_' || n, app_id, '1.0.' || n, n, 'superseded', 'digest_' || n, '{}', created_by
       from versions, generate_series(2, 230) n where id = $1`,
      [id],
    );
    const ask = apiAs(test.registry, app.developer, versionRoutes);
    const codes: number[] = [];
    let after: string | null = "";
    while (after !== null) {
      const { body } = await ask("GET", `/apps/${app.id}/versions?after=${after}`);
      const page = versionPageSchema.parse(body);
      codes.push(...page.versions.map(({ version }) => version.code));
      after = page.next;
    }
    expect(codes).toEqual(Array.from({ length: 230 }, (_, index) => 230 - index));
    expect((await ask("GET", `/apps/${app.id}/versions?after=version_missing`)).body["versions"]).toEqual([]);
  });

  it.each(["submit", "retry"])("refuse to %s for whoever is no developer of the team", async (action) => {
    const app = await addSampleApp(test.registry, action);
    const { id } = await app.upload();
    await test.registry.db.query("insert into team_members values ($1, $2, 'analyst')", [
      app.team,
      ada.userId,
    ]);
    expect(codeOf(await asAda("POST", `/versions/${id}/${action}`))).toBe("FORBIDDEN");
    expect(codeOf(await asStranger("POST", `/versions/${id}/${action}`))).toBe("NOT_FOUND");
  });

  it("are not checked again and again in the place of those of other teams", async () => {
    const app = await addSampleApp(test.registry, "again");
    const { id } = await app.upload();
    const ask = apiAs(test.registry, app.developer, versionRoutes);
    const codes: unknown[] = [];
    for (let asked = 0; asked <= 60; asked += 1) {
      await test.registry.db.query("update versions set state = 'checks_failed' where id = $1", [id]);
      codes.push(codeOf(await ask("POST", `/versions/${id}/retry`)));
    }
    expect([codes.indexOf("TOO_MANY_REQUESTS"), new Set(codes).size]).toEqual([60, 2]);
  });

  it("have one table of moves, which everyone who is signed in may read", async () => {
    const { body } = await asStranger("GET", "/version-states");
    expect(body["moves"]).toMatchObject({ in_review: { approved: ["reviewer"] } });
  });
});
