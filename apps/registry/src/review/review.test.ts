import { portalAnswers, reviewSchema } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moveVersion } from "../apps/version-states.ts";
import { versionRoutes } from "../apps/version-routes.ts";
import type { Actor } from "../http/context.ts";
import { runPipeline } from "../pipeline/run-pipeline.ts";
import { STEPS } from "../pipeline/steps.ts";
import { apiAs } from "../testing/api-as.ts";
import type { AskArea } from "../testing/api-as.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addPerson } from "../testing/people.ts";
import { addSampleApp } from "../testing/sample-version.ts";
import type { SampleApp } from "../testing/sample-version.ts";
import { reviewStaffRoutes } from "./review-routes.ts";

let test: TestParts;
let app: SampleApp;
let reviewer: Actor;
let review: AskArea;
let code = 0;

beforeAll(async () => {
  test = await createTestParts({ config: { reviewTargetHours: 24 } });
  app = await addSampleApp(test.registry, "reviewed");
  reviewer = await addPerson(test.registry, "rita", ["reviewer"]);
  review = asStaff(reviewer);
});
afterAll(() => test.stop());

/** Asks as somebody whose second factor is fresh. */
function asStaff(actor: Actor | undefined): AskArea {
  return apiAs(test.registry, actor, (registry) => reviewStaffRoutes(registry, async () => undefined));
}

const quick = STEPS.map((step) => (step.name === "unpack" ? step : { ...step, run: async () => [] }));

/** A version that waits for a reviewer. */
async function submitted(): Promise<string> {
  const { id } = await app.upload({ code: (code += 1) });
  await runPipeline(test.registry, id, quick);
  const creator = apiAs(test.registry, app.developer, versionRoutes);
  expect((await creator("POST", `/versions/${id}/submit`)).status).toBe(200);
  return id;
}

function decide(id: string, decision: object, as = review) {
  return as("POST", `/review/${id}/decision`, { rules: [], note: "", ...decision });
}

function codeOf({ body }: { body: object }): unknown {
  return (body as { error?: { code: string } }).error?.code;
}

describe("review", () => {
  it("has a queue, the longest waiting first, with when each should be decided", async () => {
    const first = await submitted();
    const second = await submitted();
    const { body } = await review("GET", "/review/queue");
    const { versions } = body as unknown as {
      versions: { id: string; review: { since: string; dueAt: string } }[];
    };
    expect(versions.map(({ id }) => id)).toEqual([first, second]);
    const waits = versions[0]?.review;
    expect(Date.parse(waits?.dueAt ?? "") - Date.parse(waits?.since ?? "")).toBe(24 * 60 * 60 * 1000);
  });

  it("shows a difference that is long to its end, to reviewers alone", async () => {
    const main = `__atoll_define("main", [], function () {${"f(1);".repeat(2_500)}});\n`;
    const { id } = await app.upload({ code: (code += 1), main });
    await runPipeline(test.registry, id, quick);
    const path = `/review/${id}/diff?path=main.jsbundle&kind=bundle&from=2000`;
    const { status, body } = await review("GET", path);
    const { file } = portalAnswers.diffLines.parse(body);
    expect([status, file?.truncated, file?.hunks[0]?.newStart]).toEqual([200, false, 2_001]);
    expect((await asStaff(app.developer)("GET", path)).status).toBe(403);
    expect((await review("GET", `/review/${id}/diff?path=main.jsbundle`)).status).toBe(400);
  });

  it("shows a version with what changed since the last approved one", async () => {
    const before = await submitted();
    await decide(before, { outcome: "approved" });
    const { id } = await app.upload({
      code: (code += 1),
      main: `__atoll_define("main", [], function () { return 2; });\n`,
    });
    await runPipeline(test.registry, id, quick);
    const { status, body } = await review("GET", `/review/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: { id }, comparedWith: before });
    expect(JSON.stringify(body["diff"])).toContain("return 2");
    expect(reviewSchema.safeParse(body)).toMatchObject({ success: true });
    expect(body["listing"]).toMatchObject({
      name: expect.stringMatching(/./),
      categories: expect.any(Array),
    });
  });

  it("approves: the version moves, its compilation is asked for, and the log says who", async () => {
    const id = await submitted();
    const { body } = await decide(id, { outcome: "approved", note: "Fine." });
    expect(body).toMatchObject({
      version: { state: "approved", decision: { outcome: "approved", note: "Fine." } },
    });
    const jobs = await test.registry.db.query(
      "select 1 from pgboss.job where name = 'compile' and singleton_key = $1",
      [id],
    );
    expect(jobs).toHaveLength(1);
    const logged = await test.registry.db.query<{ actor: string }>(
      "select actor from audit where subject = $1 and action = 'version.decided'",
      [id],
    );
    expect(logged).toEqual([{ actor: reviewer.userId }]);
  });

  it("asks for changes with reasons, and takes the next upload under the same code", async () => {
    const id = await submitted();
    const { body } = await decide(id, {
      outcome: "changes_requested",
      rules: ["review/listing", "static/syntax"],
      note: "Two things.",
    });
    expect(body).toMatchObject({
      version: { state: "changes_requested", decision: { rules: ["review/listing", "static/syntax"] } },
    });
    const again = await app.upload({ code, main: "corrected" });
    expect(again).toMatchObject({ state: "uploaded", version_code: code });
  });

  it.each([
    [{ outcome: "rejected" }, "Say why"],
    [{ outcome: "rejected", rules: ["review/no-such-rule"] }, 'there is no rule "review/no-such-rule"'],
    [{ outcome: "rejected", rules: ["__proto__"] }, "there is no rule"],
    [{ outcome: "released", note: "x" }, "outcome"],
    [{ outcome: "approved", force: true }, "force"],
  ])("refuses the decision %j", async (decision, said) => {
    const answer = await decide(await submitted(), decision);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(JSON.stringify(said).slice(1, -1));
  });

  it("is never by a member of the team, and such a one does not see it in the queue", async () => {
    const id = await submitted();
    const insider = await addPerson(test.registry, "ines", ["reviewer"]);
    await test.registry.db.query(
      "insert into team_members (team_id, user_id, role) values ($1, $2, 'analyst')",
      [app.team, insider.userId],
    );
    const asInsider = asStaff(insider);
    expect(codeOf(await decide(id, { outcome: "approved" }, asInsider))).toBe("FORBIDDEN");
    expect((await asInsider("GET", "/review/queue")).body["versions"]).toEqual([]);
  });

  it("is for reviewers: an operator, a developer and a stranger are refused", async () => {
    const id = await submitted();
    const operator = await addPerson(test.registry, "olga", ["operator"]);
    for (const actor of [operator, app.developer, undefined]) {
      const ask = asStaff(actor);
      const refused = actor === undefined ? "NOT_SIGNED_IN" : "FORBIDDEN";
      expect(codeOf(await ask("GET", "/review/queue"))).toBe(refused);
      expect(codeOf(await ask("GET", `/review/${id}`))).toBe(refused);
      expect(codeOf(await decide(id, { outcome: "approved" }, ask))).toBe(refused);
    }
  });

  it("wants a fresh second factor for a decision, not for looking", async () => {
    const id = await submitted();
    const stale = apiAs(test.registry, reviewer, (registry) =>
      reviewStaffRoutes(registry, async () => {
        throw new AtollError("SECOND_FACTOR_REQUIRED");
      }),
    );
    expect((await stale("GET", `/review/${id}`)).status).toBe(200);
    expect(codeOf(await decide(id, { outcome: "approved" }, stale))).toBe("SECOND_FACTOR_REQUIRED");
  });

  it("decides once: a version that is not in review is left alone", async () => {
    const id = await submitted();
    const decided = await Promise.all([
      decide(id, { outcome: "approved" }),
      decide(id, { outcome: "rejected", note: "No." }),
    ]);
    expect(decided.map(({ status }) => status).sort()).toEqual([200, 409]);
    const decisions = await test.registry.db.query("select 1 from decisions where version_id = $1", [id]);
    expect(decisions).toHaveLength(1);
  });

  it("does not begin before the checks have passed", async () => {
    const { id } = await app.upload({ code: (code += 1) });
    const creator = apiAs(test.registry, app.developer, versionRoutes);
    expect(codeOf(await creator("POST", `/versions/${id}/submit`))).toBe("STATE_CONFLICT");
    expect(codeOf(await decide(id, { outcome: "approved" }))).toBe("STATE_CONFLICT");
    await expect(
      test.registry.db.transaction((tx) =>
        moveVersion(test.registry, tx, { versionId: id, to: "approved", mover: "reviewer", actor: "x" }),
      ),
    ).rejects.toMatchObject({ code: "STATE_CONFLICT" });
  });

  it("offers every rule that a decision may name", async () => {
    const { body } = await review("GET", "/review/rules");
    const ids = (body["rules"] as unknown as { id: string }[]).map(({ id }) => id);
    expect(ids).toContain("review/imitation");
    expect(ids).toContain("manifest/invalid");
  });
});
