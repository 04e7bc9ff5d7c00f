import type { VersionRow } from "../apps/read-version.ts";
import { versionRow } from "../apps/read-version.ts";
import { moveVersion } from "../apps/version-states.ts";
import type { Registry } from "../registry.ts";
import { addSteps } from "./add-steps.ts";
import { runStep } from "./run-step.ts";
import { configuredSteps } from "./steps.ts";
import type { Step } from "./step.ts";

/**
 * Takes a version through the steps it has not passed yet. Safe to run again at any time: what is done is in the database, and one
 * process at a time works on a version.
 */
export async function runPipeline(
  registry: Registry,
  versionId: string,
  steps: readonly Step[] = configuredSteps(registry.config),
): Promise<void> {
  await registry.db.transaction(async (lock) => {
    // The lock ends with its connection: a killed process holds nothing.
    const [held] = await lock.query<{ held: boolean }>(
      "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held",
      [versionId],
    );
    if (held?.held === true) await runSteps(registry, await versionRow(registry.db, versionId), steps);
  });
}

async function runSteps(registry: Registry, version: VersionRow, steps: readonly Step[]): Promise<void> {
  if (version.state !== "uploaded" && version.state !== "checking") return;
  if (version.state === "uploaded") await move(registry, version.id, "checking");
  await addSteps(registry.db, version.id, steps);
  const ended = await endedSteps(registry, version.id);
  for (const step of steps) {
    if (!ended.has(step.name)) {
      const ran = await runStep(registry, version, step);
      if (!ran && step.required) return;
    }
    // What a package is made of must be known before the rest can be looked at.
    if (step.name === "unpack" && (await hasFailed(registry, version.id))) break;
  }
  await move(registry, version.id, (await hasFailed(registry, version.id)) ? "checks_failed" : "ready");
}

/** Names of the steps that need not run again: with an outcome, or given up. */
async function endedSteps({ db }: Registry, versionId: string): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ name: string }>(
    "select name from steps where version_id = $1 and state in ('passed', 'failed')",
    [versionId],
  );
  return new Set(rows.map(({ name }) => name));
}

async function hasFailed({ db }: Registry, versionId: string): Promise<boolean> {
  const rows = await db.query("select 1 from steps where version_id = $1 and state = 'failed'", [versionId]);
  return rows.length > 0;
}

async function move(
  registry: Registry,
  versionId: string,
  to: "checking" | "checks_failed" | "ready",
): Promise<void> {
  await registry.db.transaction((tx) =>
    moveVersion(registry, tx, { versionId, to, mover: "system", actor: "system" }),
  );
}
