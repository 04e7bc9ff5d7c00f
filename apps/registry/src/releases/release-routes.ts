import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import { requireTeamRole } from "../accounts/guards.ts";
import { appRow } from "../apps/read-app.ts";
import { versionRow } from "../apps/read-version.ts";
import { awaitCompiled } from "../compile/await-compiled.ts";
import type { Env, RequestContext } from "../http/context.ts";
import { readBody } from "../http/read-body.ts";
import { awaitPublished } from "../publishing/await-published.ts";
import type { Registry } from "../registry.ts";
import { changeReleases } from "./change-releases.ts";
import type { Changing } from "./change-releases.ts";
import { developmentRoutes } from "./development-routes.ts";
import { describeRelease, releaseRow, releaseRows } from "./release-rows.ts";
import { releaseVersion } from "./release-version.ts";
import { raiseRollout, rollBack, setPaused } from "./steer-release.ts";
import { testerRoutes } from "./tester-routes.ts";

const percentSchema = z.int().min(1).max(100);
const releaseSchema = z.strictObject({
  percent: percentSchema,
  channel: z.enum(["production", "trial"]).default("production"),
});
const rolloutSchema = z.strictObject({ percent: percentSchema });
const rollbackSchema = z.strictObject({ release: z.string().max(64) });

type Change = (changing: Changing) => Promise<string>;

/** What a team offers of its mini-apps, to whom, and to how many. An answer of status 202 says that hosts will see it in a moment. */
export function releaseRoutes(registry: Registry): Hono<Env> {
  const { db } = registry;
  const routes = new Hono<Env>();
  async function change(
    c: RequestContext,
    app: { readonly id: string; readonly team_id: string },
    run: Change,
  ) {
    const { userId } = await requireTeamRole(registry, c, app.team_id, "admin");
    const { result, wanted } = await changeReleases(
      registry,
      { appId: app.id, by: { userId, mover: "admin" } },
      run,
    );
    const published = await awaitPublished(registry, app.id, wanted);
    return c.json({ release: describeRelease(await releaseRow(db, result)) }, published ? 200 : 202);
  }
  async function steer(c: RequestContext, run: (changing: Changing, releaseId: string) => Promise<void>) {
    const { id, app_id, team_id } = await releaseRow(db, c.req.param("id") ?? "");
    return change(c, { id: app_id, team_id }, async (changing) => {
      await run(changing, id);
      return id;
    });
  }
  routes.post("/versions/:id/release", async (c) => {
    const version = await versionRow(db, c.req.param("id"));
    await requireTeamRole(registry, c, version.team_id, "admin");
    const { percent, channel } = await readBody(c, releaseSchema);
    await awaitCompiled(registry, version);
    return change(c, { id: version.app_id, team_id: version.team_id }, (changing) =>
      releaseVersion(changing, { version, channel, percent }),
    );
  });
  routes.get("/apps/:id/releases", async (c) => {
    const app = await appRow(db, c.req.param("id"));
    await requireTeamRole(registry, c, app.team_id, "analyst");
    return c.json({ releases: (await releaseRows(db, app.id)).map(describeRelease) });
  });
  routes.post("/releases/:id/rollout", async (c) => {
    const { percent } = await readBody(c, rolloutSchema);
    return steer(c, (changing, id) => raiseRollout(changing, id, percent));
  });
  routes.post("/releases/:id/pause", (c) => steer(c, (changing, id) => setPaused(changing, id, true)));
  routes.post("/releases/:id/resume", (c) => steer(c, (changing, id) => setPaused(changing, id, false)));
  routes.post("/apps/:id/rollback", async (c) => {
    const app = await appRow(db, c.req.param("id"));
    const { release } = await readBody(c, rollbackSchema);
    return change(c, app, async (changing) => {
      await rollBack(changing, release);
      return release;
    });
  });
  routes.get("/versions/:id/attestation", async (c) => {
    const version = await versionRow(db, c.req.param("id"));
    await requireTeamRole(registry, c, version.team_id, "analyst");
    const [row] = await db.query<{ envelope: string }>(
      "select envelope from attestations where version_id = $1",
      [version.id],
    );
    if (row === undefined)
      throw new AtollError(
        "NOT_FOUND",
        `This version is ${version.state}: only what was approved and compiled is attested.`,
      );
    return c.body(row.envelope, 200, { "content-type": "application/json" });
  });
  return routes.route("/", testerRoutes(registry)).route("/", developmentRoutes(registry));
}
