import fc from "fast-check";
import { statementSchema } from "@atoll/distribution";
import { isAtollError } from "@atoll/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { VersionRow } from "../apps/read-version.ts";
import { addPublishedApp } from "../publishing/testing/published-app.ts";
import type { PublishedApp } from "../publishing/testing/published-app.ts";
import type { Registry } from "../registry.ts";
import { createLocalSigning } from "../signer/testing/local-signing.ts";
import type { LocalSigning } from "../signer/testing/local-signing.ts";
import { changeReleases } from "./change-releases.ts";
import type { Changing } from "./change-releases.ts";
import { releaseRows } from "./release-rows.ts";
import { releaseVersion } from "./release-version.ts";
import { revokeVersions } from "./revoke-versions.ts";
import { raiseRollout, rollBack, setPaused } from "./steer-release.ts";

/** Versions 1 to 4 are approved and compiled; 5 is approved by nobody. */
const VERSIONS = 5;
const UNAPPROVED = 5;

const step = fc.record({
  kind: fc.constantFrom("release", "raise", "pause", "resume", "rollback", "revoke"),
  code: fc.integer({ min: 1, max: VERSIONS }),
  percent: fc.integer({ min: 1, max: 100 }).map((percent) => (percent > 70 ? 100 : percent)),
  channel: fc.constantFrom("production" as const, "production" as const, "trial" as const),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe("the releases of a mini-app", () => {
  let local: LocalSigning;
  let registry: Registry;
  let app: PublishedApp;
  let versions: Map<number, VersionRow>;
  beforeAll(async () => {
    local = await createLocalSigning();
    registry = local.registry;
    app = await addPublishedApp(registry, "property");
    versions = new Map();
    for (let code = 1; code < UNAPPROVED; code += 1) versions.set(code, await app.compile({ code }));
    versions.set(UNAPPROVED, await app.upload({ code: UNAPPROVED }));
  }, 120_000);
  afterAll(() => local.stop());

  async function startOver(): Promise<void> {
    await registry.db.query("delete from releases where app_id = $1", [app.id]);
    await registry.db.query("delete from revocations where app_id = $1", [app.id]);
    await registry.db.query(
      "update versions set state = 'approved' where app_id = $1 and version_code <> $2",
      [app.id, UNAPPROVED],
    );
  }

  /** Does a step if it may be done; what it refuses with is a code. */
  async function attempt({ kind, code, percent, channel }: Step): Promise<boolean> {
    const version = versions.get(code);
    const release = (await releaseRows(registry.db, app.id)).find(
      (row) => row.version_code === code && row.channel === channel,
    );
    const run = async (changing: Changing) => {
      if (kind === "release" && version !== undefined)
        return void (await releaseVersion(changing, { version, channel, percent }));
      if (kind === "revoke") return revokeVersions(changing, { versions: [code], reason: "A test." });
      if (release === undefined) return;
      if (kind === "raise") return raiseRollout(changing, release.id, percent);
      if (kind === "rollback") return rollBack(changing, release.id);
      return setPaused(changing, release.id, kind === "pause");
    };
    try {
      await changeReleases(
        registry,
        { appId: app.id, by: { userId: app.owner.userId, mover: "owner" } },
        run,
      );
      return true;
    } catch (error) {
      if (isAtollError(error) && (error.code === "STATE_CONFLICT" || error.code === "NOT_FOUND"))
        return false;
      throw error;
    }
  }

  it("are signed with rising numbers, and never name what is unapproved, revoked or twice, in whatever order they are changed", async () => {
    let sequence = 0;
    let said = "";
    const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      await startOver();
      const revoked = new Set<number>();
      for (const each of steps) {
        const done = await attempt(each);
        if (done && each.kind === "revoke") revoked.add(each.code);
        const published = await registry.signer.publishStatement(app.id);
        const [row] = await registry.db.query<{ envelope: string }>(
          "select envelope from statements where app_id = $1 order by sequence desc limit 1",
          [app.id],
        );
        const statement = statementSchema.parse(
          JSON.parse((JSON.parse(row?.envelope ?? "") as { signed: string }).signed),
        );
        expect(statement.sequence).toBe(published.sequence);
        const says = JSON.stringify({ ...statement, sequence: 0, issued: "", expires: "" });
        if (says === said) expect(statement.sequence).toBeGreaterThanOrEqual(sequence);
        else expect(statement.sequence).toBeGreaterThan(sequence);
        [sequence, said] = [statement.sequence, says];
        const codes = statement.releases.map(({ version }) => version.code);
        expect(codes).not.toContain(UNAPPROVED);
        expect(codes.filter((code) => revoked.has(code))).toEqual([]);
        for (const { offers } of [
          statement.channels.production,
          statement.channels.trial ?? { offers: [] },
        ]) {
          expect(new Set(offers.map(({ release }) => release)).size).toBe(offers.length);
          for (const { release } of offers) expect(statement.releases.map(({ id }) => id)).toContain(release);
          // What everyone gets ends the list: nothing is offered behind it.
          const whole = offers.findIndex(({ percent }) => percent === 100);
          if (whole >= 0) expect(whole).toBe(offers.length - 1);
        }
      }
    });
    await fc.assert(property, { numRuns: 25 });
  }, 240_000);
});
