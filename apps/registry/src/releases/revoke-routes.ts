import type { Revocation } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import { requireFreshSecondFactor } from "../accounts/fresh-second-factor.ts";
import { isTeamMember, requireStaff, requireTeamRole, requireUser } from "../accounts/guards.ts";
import { appRow } from "../apps/read-app.ts";
import type { Env, RequestContext } from "../http/context.ts";
import { readBody } from "../http/read-body.ts";
import { awaitPublished } from "../publishing/await-published.ts";
import type { Registry } from "../registry.ts";
import { changeReleases } from "./change-releases.ts";
import type { By } from "./change-releases.ts";
import { revokeVersions } from "./revoke-versions.ts";

const revokeSchema = z.strictObject({
  versions: z.array(z.int().min(1)).min(1).max(256).nullable(),
  reason: z.string().trim().min(1).max(200),
});

/** Taking back what was released, by the registry's operator or an owner of the team. */
export function releaseStaffRoutes(registry: Registry, confirm = requireFreshSecondFactor): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get("/revocations", async (c) => {
    requireStaff(c, "operator");
    return c.json({ revocations: (await registry.db.query<RevocationRow>(NEWEST)).map(describeRevocation) });
  });
  routes.post("/apps/:id/revoke", async (c) => {
    const app = await appRow(registry.db, c.req.param("id"));
    const by = await revoker(registry, c, app.team_id);
    await confirm(registry, c);
    const asked = await readBody(c, revokeSchema);
    const { wanted } = await changeReleases(registry, { appId: app.id, by }, (changing) =>
      revokeVersions(changing, asked),
    );
    // The list of revocations ends running sessions, so it goes out first; its job does it where there is no signer.
    const listed = await registry.signer.publishRevocations().then(
      () => true,
      (error: unknown) => {
        registry.log.warn({ err: error }, "revocations wait for their job");
        return false;
      },
    );
    const published = (await awaitPublished(registry, app.id, wanted)) && listed;
    return c.json({ app: app.id, versions: asked.versions, published }, published ? 200 : 202);
  });
  return routes;
}

type RevocationRow = {
  readonly app_id: string;
  readonly versions: number[] | null;
  readonly reason: string;
  readonly at: Date;
};

const NEWEST = "select app_id, versions, reason, at from revocations order by at desc limit 200";

function describeRevocation({ app_id, versions, reason, at }: RevocationRow): Revocation {
  return { app: app_id, versions, reason, at: at.toISOString() };
}

/** Security: only a person at the portal revokes; a token on a developer's disk does not. */
async function revoker(registry: Registry, c: RequestContext, teamId: string): Promise<By> {
  const actor = requireUser(c);
  if (actor.via !== "session")
    throw new AtollError("FORBIDDEN", "Revoking is done at the portal, signed in there. A token cannot.");
  if (actor.staff.includes("operator")) return { userId: actor.userId, mover: "operator" };
  // Security: a moderator takes back what a report is about, in nobody's name but their own, and never the work of a team they belong to.
  if (actor.staff.includes("moderator") && !(await isTeamMember(registry, teamId, actor.userId)))
    return { userId: actor.userId, mover: "operator" };
  await requireTeamRole(registry, c, teamId, "owner");
  return { userId: actor.userId, mover: "owner" };
}
