import { AtollError } from "@atoll/protocol";
import type { VersionShots } from "@atoll/distribution/registry";
import { Hono } from "hono";
import { requireTeamRole, requireUser } from "../accounts/guards.ts";
import { versionRow } from "../apps/read-version.ts";
import type { VersionRow } from "../apps/read-version.ts";
import type { Env, RequestContext } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { SHOT_NAMES } from "./shot-names.ts";

type Row = {
  readonly name: string;
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly taken_at: Date;
};

/** Security: a picture is creators' pixels: shown as one, never run, never framed, and for nobody's cache but the browser's own. */
const HEADERS = {
  "content-type": "image/png",
  "content-disposition": "inline",
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, max-age=3600",
};

/** Pictures of a version, for its team and for the staff. */
export function shotRoutes(registry: Registry): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get("/versions/:id/shots", async (c) => {
    const version = await readable(registry, c);
    const rows = await shotRows(registry, version.id);
    const answer: VersionShots = {
      configured: registry.config.chromium !== undefined,
      shots: rows.map(({ name, width, height, taken_at }) => ({
        name,
        width,
        height,
        takenAt: taken_at.toISOString(),
      })),
    };
    return c.json(answer);
  });
  routes.get("/versions/:id/shots/:name", async (c) => {
    const version = await readable(registry, c);
    const rows = await shotRows(registry, version.id);
    const row = rows.find(({ name }) => name === c.req.param("name"));
    const bytes = row === undefined ? undefined : await registry.blobs.get(row.sha256);
    if (bytes === undefined) throw new AtollError("NOT_FOUND", "There is no such picture of this version.");
    return c.body(Uint8Array.from(bytes), 200, HEADERS);
  });
  return routes;
}

async function readable(registry: Registry, c: RequestContext): Promise<VersionRow> {
  const actor = requireUser(c);
  const version = await versionRow(registry.db, c.req.param("id") ?? "");
  const isStaff = actor.staff.includes("reviewer") || actor.staff.includes("moderator");
  if (!isStaff) await requireTeamRole(registry, c, version.team_id, "analyst");
  return version;
}

async function shotRows({ db }: Registry, versionId: string): Promise<readonly Row[]> {
  const rows = await db.query<Row>(
    "select name, sha256, width, height, taken_at from shots where version_id = $1",
    [versionId],
  );
  return SHOT_NAMES.flatMap((name) => rows.filter((row) => row.name === name));
}
