import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPublishedApp } from "../publishing/testing/published-app.ts";
import type { PublishedApp } from "../publishing/testing/published-app.ts";
import { createLocalSigning } from "../signer/testing/local-signing.ts";
import type { LocalSigning } from "../signer/testing/local-signing.ts";
import { apiAs } from "../testing/api-as.ts";
import { addPerson } from "../testing/people.ts";
import { releaseStaffRoutes } from "./revoke-routes.ts";

let local: LocalSigning;
let app: PublishedApp;
beforeAll(async () => {
  local = await createLocalSigning();
  app = await addPublishedApp(local.registry, "moderated");
  const { id } = await app.approve({ code: 1 });
  await local.registry.db.query("update versions set state = 'released' where id = $1", [id]);
}, 60_000);
afterAll(() => local.stop());

const revoke = (actor: Parameters<typeof apiAs>[1]) =>
  apiAs(local.registry, actor, (registry) => releaseStaffRoutes(registry, async () => undefined))(
    "POST",
    `/apps/${app.id}/revoke`,
    { versions: [1], reason: "review/security It fishes for passwords." },
  );

describe("a moderator", () => {
  it("takes nothing back of a team they belong to, and others of the staff nothing at all", async () => {
    const own = await addPerson(local.registry, "own-mo", ["moderator"]);
    await local.registry.db.query(
      "insert into team_members (team_id, user_id, role) values ($1, $2, 'developer')",
      [app.team, own.userId],
    );
    const reviewer = await addPerson(local.registry, "rita", ["reviewer"]);
    expect([(await revoke(own)).status, (await revoke(reviewer)).status]).toEqual([403, 404]);
  });

  it("takes back what a report is about, in their own name", async () => {
    const moderator = await addPerson(local.registry, "mo", ["moderator"]);
    expect((await revoke(moderator)).status).toBeLessThan(300);
    const logged = await local.registry.db.query(
      "select 1 from audit where actor = $1 and action like '%revoked%'",
      [moderator.userId],
    );
    expect(logged.length).toBeGreaterThan(0);
  });
});
