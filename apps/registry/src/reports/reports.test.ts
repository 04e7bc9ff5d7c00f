import type { Report, ReportPage } from "@atoll/distribution/registry";
import { reportPageSchema, reportReceiptSchema, reportSchema } from "@atoll/distribution/registry";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEndUserSession } from "../accounts/end-users/end-user-session.ts";
import { readAudit } from "../audit/audit.ts";
import type { StaffRole } from "../http/context.ts";
import { apiAs } from "../testing/api-as.ts";
import type { AskArea } from "../testing/api-as.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addPerson } from "../testing/people.ts";
import { addSampleApp } from "../testing/sample-version.ts";
import type { SampleApp } from "../testing/sample-version.ts";
import { reportRoutes, reportStaffRoutes } from "./report-routes.ts";

const HOUR_MS = 60 * 60 * 1000;
const JSON_TYPE = { "content-type": "application/json" };

let test: TestParts;
let app: SampleApp;
let moderator: AskArea;
let moderatorId: string;

beforeAll(async () => {
  test = await createTestParts();
  app = await releasedApp("shop");
  const actor = await addPerson(test.registry, "mona", ["moderator"]);
  moderatorId = actor.userId;
  moderator = apiAs(test.registry, actor, reportStaffRoutes);
}, 60_000);
afterAll(() => test.stop());

describe("a person's report", () => {
  it("gets a reference and a clock, signed in or not", async () => {
    const { status, body } = await send({});
    expect(status).toBe(201);
    const { reference, dueAt } = reportReceiptSchema.parse(body);
    const report = await read(reference);
    expect(report).toMatchObject({
      app: { id: app.id, team: app.team },
      version: { code: 1, name: "1.0.1" },
      reason: "scam",
      text: "It asked for my card twice.",
      signedIn: false,
      targetHours: 24,
      dueAt,
      resolution: null,
    });
    expect(Date.parse(dueAt) - Date.parse(report.createdAt)).toBe(24 * HOUR_MS);
    const signedIn = await send({}, await bearer("mia"));
    expect((await read(referenceOf(signedIn.body))).signedIn).toBe(true);
  });

  it("is one report when it arrives twice, also at the same time", async () => {
    const key = randomUUID();
    const answers = await Promise.all([send({ key }), send({ key }), send({ key })]);
    expect(new Set(answers.map(({ body }) => referenceOf(body))).size).toBe(1);
    expect((await send({ key, app: (await releasedApp("other")).id })).status).toBe(400);
  });

  it("can leave out version, text and contact", async () => {
    const { body } = await send({ version: null, text: "", contact: null });
    expect(await read(referenceOf(body))).toMatchObject({ version: null, text: "", contact: null });
    expect((await read(referenceOf((await send({ version: 77 })).body))).version).toEqual({
      code: 77,
      name: null,
    });
  });

  it("is logged without a word of it", async () => {
    const reference = referenceOf((await send({ text: "my secret" })).body);
    const [entry] = await readAudit(test.registry.db, { about: reference, limit: 10 });
    expect(entry).toMatchObject({
      actor: "anonymous",
      action: "report.received",
      data: { app: app.id, reason: "scam" },
    });
    expect(JSON.stringify(entry)).not.toMatch(/secret|example\.com/);
  });

  it("about what was never released is as one about nothing", async () => {
    const unknown = await send({ app: "org.example.nothing" });
    const hidden = await send({ app: (await addSampleApp(test.registry, "draft")).id });
    expect([hidden.status, hidden.body]).toEqual([unknown.status, unknown.body]);
    expect(unknown.status).toBe(404);
  });

  it("is refused from a form of a page elsewhere", async () => {
    const { status, body } = await send({}, { "content-type": "text/plain" });
    expect([status, codeOf(body)]).toEqual([400, "INVALID_REQUEST"]);
  });

  it("is of the person of a browser's session, on the shell's own pages; one that is over is nobody's", async () => {
    const { authorization = "" } = await bearer("ben");
    const origin = test.registry.config.shellOrigin;
    const cookie = `atoll_user=${authorization.replace("Bearer ", "")}`;
    const own = await send({}, { ...JSON_TYPE, cookie, origin });
    expect((await read(referenceOf(own.body))).signedIn).toBe(true);
    const elsewhere = await send({}, { ...JSON_TYPE, cookie, origin: "https://evil.example" });
    expect([elsewhere.status, codeOf(elsewhere.body)]).toEqual([403, "ORIGIN_REFUSED"]);
    const over = `atoll_user=atolluser_${"x".repeat(43)}`;
    const anonymous = await send({}, { ...JSON_TYPE, cookie: over, origin });
    expect((await read(referenceOf(anonymous.body))).signedIn).toBe(false);
  });

  it.each([
    ["an end user's token that is not known", `Bearer atolluser_${"x".repeat(43)}`],
    ["a creator's token", `Bearer ${"x".repeat(40)}`],
    ["no token", "Basic eDp5"],
  ])("is refused with %s instead of being taken as nobody's", async (_, authorization) => {
    const { status, body } = await send({}, { ...JSON_TYPE, authorization });
    expect([status, codeOf(body)]).toEqual([401, "NOT_SIGNED_IN"]);
  });

  it.each([
    ["a list", "[]"],
    ["nothing", ""],
    ["no JSON", "{"],
    ["bytes that are no text", "\u0000\ud800"],
    ["another reason", JSON.stringify({ ...report(), reason: "__proto__" })],
    ["more than it may hold", JSON.stringify({ ...report(), text: "x".repeat(100_000) })],
    ["a field more", JSON.stringify({ ...report(), outcome: "no_action" })],
  ])("is refused when it is %s", async (_, text) => {
    const { status, body } = await ask()("POST", "/v1/reports", new TextEncoder().encode(text), JSON_TYPE);
    expect([status, codeOf(body)]).toEqual([400, "INVALID_REQUEST"]);
  });

  it("has a limit: a person's own, and one for all who are not signed in", async () => {
    const { id } = await releasedApp("flooded");
    const one = ask();
    const mia = await bearer("mia");
    const statuses = async (headers: Record<string, string>, count: number) => {
      const sent = Array.from({ length: count }, () =>
        one("POST", "/v1/reports", { ...report(), app: id }, headers),
      );
      return (await Promise.all(sent)).map(({ status }) => status);
    };
    expect((await statuses(JSON_TYPE, 21)).filter((status) => status === 429)).toHaveLength(1);
    expect((await statuses(mia, 11)).filter((status) => status === 429)).toHaveLength(1);
  });

  it("of nobody is not kept beyond what one mini-app may fill", async () => {
    const { id } = await releasedApp("full");
    await test.registry.db.query(
      `insert into reports (reference, key, app_id, reason, text, created_at, due_at, target_hours)
       select 'R-' || n, 'key-' || n, $1, 'other', '', now(), now(), 72 from generate_series(1, 1000) n`,
      [id],
    );
    expect((await send({ app: id })).status).toBe(429);
    expect((await send({ app: id }, await bearer("noa"))).status).toBe(201);
  });
});

describe("the staff's list", () => {
  it("has open reports by their clock, page by page, and can be of one mini-app", async () => {
    const { id } = await releasedApp("listed");
    await addReports(id, 60);
    const first = await list(`?app=${id}`);
    expect(first.reports).toHaveLength(50);
    expect(first.reports[0]?.openAboutApp).toBe(60);
    const second = await list(`?app=${id}&after=${first.next}`);
    expect(second.next).toBe(null);
    const due = [...first.reports, ...second.reports].map(({ dueAt }) => dueAt);
    expect(due).toHaveLength(60);
    expect(due).toEqual(due.toSorted());
  });

  it("has resolved ones newest first", async () => {
    const { id } = await releasedApp("resolved");
    const [one, two] = [await send({ app: id }), await send({ app: id })].map(({ body }) =>
      referenceOf(body),
    );
    await resolve(one);
    test.passTime(1_000);
    await resolve(two);
    const { reports } = await list(`?state=resolved&app=${id}`);
    expect(reports.map(({ reference }) => reference)).toEqual([two, one]);
    expect((await list(`?app=${id}`)).reports).toEqual([]);
  });

  it.each(["?state=all", "?after=x", "?app=", "?limit=5", `?app=${"x".repeat(65)}`])(
    "takes no query like %s",
    async (query) => {
      expect((await moderator("GET", `/reports${query}`)).status).toBe(400);
    },
  );

  it.each<[string, readonly StaffRole[]]>([
    ["creators", []],
    ["reviewers", ["reviewer"]],
    ["operators", ["operator"]],
  ])("is not for %s", async (name, roles) => {
    const other = apiAs(
      test.registry,
      await addPerson(test.registry, `not-${name}`, roles),
      reportStaffRoutes,
    );
    const reference = referenceOf((await send({})).body);
    for (const [method, path] of [
      ["GET", "/reports"],
      ["GET", `/reports/${reference}`],
      ["POST", `/reports/${reference}/resolve`],
    ] as const)
      expect((await other(method, path, method === "POST" ? {} : undefined)).status).toBe(403);
  });

  it("hides reports about a mini-app from moderators of its team", async () => {
    const own = await releasedApp("own");
    const insider = await addPerson(test.registry, "ina", ["moderator"]);
    await test.registry.db.query(
      "insert into team_members (team_id, user_id, role) values ($1, $2, 'analyst')",
      [own.team, insider.userId],
    );
    const reference = referenceOf((await send({ app: own.id })).body);
    const asIna = apiAs(test.registry, insider, reportStaffRoutes);
    const listed = await asIna("GET", `/reports?app=${own.id}`);
    expect(listed.body).toMatchObject({ reports: [] });
    expect((await asIna("GET", `/reports/${reference}`)).status).toBe(404);
    expect((await asIna("POST", `/reports/${reference}/resolve`, RESOLUTION)).status).toBe(404);
    expect((await read(reference)).resolution).toBe(null);
  });
});

describe("resolving a report", () => {
  it("says who, how and why, once, and is logged", async () => {
    const reference = referenceOf((await send({})).body);
    const { status, body } = await resolve(reference);
    expect(status).toBe(200);
    expect(reportSchema.parse((body as { report?: unknown }).report).resolution).toMatchObject({
      ...RESOLUTION,
      by: moderatorId,
    });
    expect(codeOf((await resolve(reference)).body)).toBe("STATE_CONFLICT");
    const entries = await readAudit(test.registry.db, { about: reference, limit: 10 });
    expect(entries.map(({ action }) => action)).toEqual(["report.resolved", "report.received"]);
  });

  it.each([
    ["without a note", { outcome: "no_action", note: " " }],
    ["with an outcome of its own", { outcome: "deleted", note: "x" }],
    ["for somebody else", { outcome: "no_action", note: "x", by: "user_other" }],
  ])("is refused %s", async (_, resolution) => {
    const reference = referenceOf((await send({})).body);
    expect((await moderator("POST", `/reports/${reference}/resolve`, resolution)).status).toBe(400);
    expect((await read(reference)).resolution).toBe(null);
  });

  it("of none there is says so", async () => {
    for (const reference of ["R-0000-0000", "x", "%00"])
      expect([400, 404]).toContain(
        (await moderator("POST", `/reports/${reference}/resolve`, RESOLUTION)).status,
      );
  });
});

const RESOLUTION = { outcome: "no_action", note: "It shows what it says." } as const;

function report() {
  return {
    key: randomUUID(),
    app: "org.example.shop",
    version: 1,
    reason: "scam",
    text: "It asked for my card twice.",
    contact: "mia@example.com",
  };
}

/** Each with limits of its own. */
const ask = () => apiAs(test.registry, undefined, reportRoutes);

function send(changes: object, headers: Record<string, string> = JSON_TYPE) {
  return ask()("POST", "/v1/reports", { ...report(), ...changes }, headers);
}

async function bearer(subject: string): Promise<Record<string, string>> {
  const { token } = await startEndUserSession(test.registry, { hostId: "host_shell", subject });
  return { ...JSON_TYPE, authorization: `Bearer ${token}` };
}

function referenceOf(body: object): string {
  return reportReceiptSchema.parse(body).reference;
}

function codeOf(body: object): unknown {
  return (body as { error?: { code?: unknown } }).error?.code;
}

async function read(reference: string): Promise<Report> {
  const { body } = await moderator("GET", `/reports/${reference}`);
  return reportSchema.parse((body as { report?: unknown }).report);
}

async function list(query: string): Promise<ReportPage> {
  return reportPageSchema.parse((await moderator("GET", `/reports${query}`)).body);
}

function resolve(reference = "") {
  return moderator("POST", `/reports/${reference}/resolve`, RESOLUTION);
}

/** A mini-app with a release, as far as reports look. */
async function releasedApp(name: string): Promise<SampleApp> {
  const made = await addSampleApp(test.registry, name);
  const version = await made.upload();
  await test.registry.db.query(
    `insert into releases (id, app_id, version_id, channel, state, percent, salt, created_at)
     values ($1, $2, $3, 'production', 'released', 100, 'salt', now())`,
    [`release_${name}`, made.id, version.id],
  );
  return made;
}

async function addReports(id: string, count: number): Promise<void> {
  await test.registry.db.query(
    `insert into reports (reference, key, app_id, reason, text, created_at, due_at, target_hours)
     select 'R-0000-' || lpad(n::text, 4, '0'), gen_random_uuid()::text, $1, 'other', '', now(), now() + (n % 7) * interval '1 hour', 72
     from generate_series(1, $2::int) n`,
    [id, count],
  );
}
