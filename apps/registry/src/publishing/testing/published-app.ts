import { createReleaseClient, createMemoryReleaseStore } from "@atoll/distribution";
import type { ReleaseClient, ReleaseClientOptions } from "@atoll/distribution";
import { applyPatch } from "@atoll/distribution/patch";
import { verifyEd25519 } from "@atoll/distribution/node";
import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "../../http/context.ts";
import { STEPS } from "../../pipeline/steps.ts";
import type { Registry } from "../../registry.ts";
import { compileVersion } from "../../compile/compile-version.ts";
import { versionRow } from "../../apps/read-version.ts";
import type { VersionRow } from "../../apps/read-version.ts";
import { addPerson } from "../../testing/people.ts";
import { addSampleApp } from "../../testing/sample-version.ts";
import type { SampleApp } from "../../testing/sample-version.ts";
import type { Sample } from "../../testing/sample-package.ts";
import { contentRoutes } from "../content-routes.ts";
import { Hono } from "hono";
import type { Env } from "../../http/context.ts";

/** A mini-app of a team with an owner, and a reviewer from outside. */
export type PublishedApp = SampleApp & {
  readonly owner: Actor;
  readonly reviewer: Actor;
  /** A version that a reviewer approved. */
  approve(sample?: Sample, reviewer?: Actor): Promise<VersionRow>;
  /** A version that was approved and compiled. */
  compile(sample?: Sample): Promise<VersionRow>;
};

export async function addPublishedApp(registry: Registry, name: string): Promise<PublishedApp> {
  const app = await addSampleApp(registry, name);
  const owner = { ...(await addPerson(registry, `owner-${name}`)), via: "session" } as const;
  const reviewer = await addPerson(registry, `reviewer-${name}`, ["reviewer"]);
  await registry.db.query("insert into team_members (team_id, user_id, role) values ($1, $2, 'owner')", [
    app.team,
    owner.userId,
  ]);
  async function approve(sample: Sample = {}, by: Actor = reviewer): Promise<VersionRow> {
    const { id } = await app.upload(sample);
    await STEPS[0]?.run(registry, await versionRow(registry.db, id));
    await registry.db.query("update versions set state = 'approved' where id = $1", [id]);
    await registry.db.query(
      "insert into decisions (version_id, outcome, rules, note, reviewer_id, at) values ($1, 'approved', '{}', '', $2, now())",
      [id, by.userId],
    );
    return versionRow(registry.db, id);
  }
  return {
    ...app,
    owner,
    reviewer,
    approve,
    async compile(sample) {
      const { id } = await approve(sample);
      await compileVersion(registry, id);
      return versionRow(registry.db, id);
    },
  };
}

/** Asks the content routes as a host does; `change` may stand in between. */
export function contentFetch(
  registry: Registry,
  change: (url: string, response: Response) => Promise<Response> | Response = (_, response) => response,
): typeof fetch {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set("site", "content");
    await next();
  });
  app.route("/", contentRoutes(registry));
  return async (input, init) => {
    const url = String(input);
    return change(url, await app.request(url, init as RequestInit));
  };
}

/** A device that never opened anything, and a host on it. */
export function hostOptions(): Omit<ReleaseClientOptions, "contentOrigin" | "pinnedRoot" | "fetch"> {
  return {
    store: createMemoryReleaseStore(),
    clock: { now: () => Date.now() },
    verify: verifyEd25519,
    sha256: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
    applyPatch,
    randomId: () => randomBytes(16).toString("hex"),
    platform: "node",
    hostVersion: "1.0.0",
    apiLevel: 1,
    formats: ["hermes-98", "js"],
  };
}

/** A host of a registry. `randomId` decides its place in rollouts. */
export async function createHost(
  registry: Registry,
  options: Partial<ReleaseClientOptions> = {},
): Promise<ReleaseClient> {
  const { contentOrigin } = registry.config;
  const fetch = options.fetch ?? contentFetch(registry);
  const pinnedRoot =
    options.pinnedRoot ?? (await (await fetch(`${contentOrigin}/cdn/meta/1.root.json`)).text());
  return createReleaseClient({
    ...hostOptions(),
    clock: registry.clock,
    contentOrigin,
    ...options,
    fetch,
    pinnedRoot,
  });
}
