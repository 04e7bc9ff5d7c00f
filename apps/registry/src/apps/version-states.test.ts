import { VERSION_STATES } from "@atoll/distribution/registry";
import type { VersionState } from "@atoll/distribution/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addSampleApp } from "../testing/sample-version.ts";
import { MOVES, mayMove, moveVersion } from "./version-states.ts";
import type { Mover } from "./version-states.ts";

let test: TestParts;
let versionId: string;
beforeAll(async () => {
  test = await createTestParts();
  const app = await addSampleApp(test.registry, "moved");
  versionId = (await app.upload()).id;
});
afterAll(() => test.stop());

const MOVERS: readonly Mover[] = ["system", "reviewer", "operator", "owner", "admin", "developer", "analyst"];
const PAIRS = VERSION_STATES.flatMap((from) => VERSION_STATES.map((to) => [from, to] as const));

/** Written out by hand, beside the table that it is compared with. */
const EXPECTED: Readonly<Record<string, string>> = {
  "draft uploaded": "developer admin owner",
  "uploaded checking": "system",
  "checking checks_failed": "system",
  "checking ready": "system",
  "checks_failed uploaded": "developer admin owner",
  "ready in_review": "developer admin owner",
  "in_review changes_requested": "reviewer",
  "in_review rejected": "reviewer",
  "in_review approved": "reviewer",
  "approved released": "admin owner",
  "approved revoked": "operator",
  "released superseded": "system",
  "released rolled_back": "admin owner",
  "released revoked": "operator owner",
  "superseded released": "admin owner",
  "superseded revoked": "operator owner",
  "rolled_back released": "admin owner",
  "rolled_back revoked": "operator owner",
};

async function stateNow(): Promise<VersionState | undefined> {
  const [row] = await test.registry.db.query<{ state: VersionState }>(
    "select state from versions where id = $1",
    [versionId],
  );
  return row?.state;
}

describe("the table of version states", () => {
  it.each(PAIRS)("from %s to %s: only those may who should", (from, to) => {
    const may = (EXPECTED[`${from} ${to}`] ?? "").split(" ").filter(Boolean).sort();
    expect(MOVERS.filter((mover) => mayMove(from, to, mover)).sort()).toEqual(may);
  });

  it.each(PAIRS)("from %s to %s: moving does what the table says, for every role", async (from, to) => {
    for (const mover of MOVERS) {
      await test.registry.db.query("update versions set state = $2 where id = $1", [versionId, from]);
      const moving = test.registry.db.transaction((tx) =>
        moveVersion(test.registry, tx, { versionId, to, mover, actor: "somebody" }),
      );
      if (mayMove(from, to, mover)) {
        await moving;
        expect(await stateNow()).toBe(to);
      } else {
        await expect(moving).rejects.toMatchObject({ code: "STATE_CONFLICT" });
        expect(await stateNow()).toBe(from);
      }
    }
  });

  it("has no way out of rejected, revoked and changes_requested: their version stays what it was", () => {
    for (const state of ["rejected", "revoked", "changes_requested"] as const)
      expect(MOVES[state]).toBe(undefined);
  });

  it("tells the audit log of every move, and of none that was refused", async () => {
    const count = async () =>
      (await test.registry.db.query("select 1 from audit where action = 'version.moved'")).length;
    await test.registry.db.query("update versions set state = 'ready' where id = $1", [versionId]);
    const before = await count();
    const move = (to: VersionState) =>
      test.registry.db.transaction((tx) =>
        moveVersion(test.registry, tx, { versionId, to, mover: "developer", actor: "somebody" }),
      );
    await move("in_review");
    await move("approved").catch(() => undefined);
    expect(await count()).toBe(before + 1);
  });

  it("lets one of two moves through that come at the same time", async () => {
    await test.registry.db.query("update versions set state = 'in_review' where id = $1", [versionId]);
    const decide = (to: VersionState) =>
      test.registry.db.transaction((tx) =>
        moveVersion(test.registry, tx, { versionId, to, mover: "reviewer", actor: "somebody" }),
      );
    const outcomes = await Promise.allSettled([decide("approved"), decide("rejected")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
