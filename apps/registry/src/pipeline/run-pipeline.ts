import { isAtollError } from "@atoll/protocol";
import type { Finding } from "@atoll/distribution/registry";
import { versionRow } from "../apps/read-version.ts";
import type { VersionRow } from "../apps/read-version.ts";
import { moveVersion } from "../apps/version-states.ts";
import type { Registry } from "../registry.ts";
import { STEPS } from "./steps.ts";
import type { Step } from "./steps.ts";

const ATTEMPTS = 3;

/**
 * Takes a version through the steps it has not passed yet. Safe to run again at any time: what is done is in the database, and one
 * process at a time works on a version.
 */
export async function runPipeline(
  registry: Registry,
  versionId: string,
  steps: readonly Step[] = STEPS,
): Promise<void> {
  await registry.db.transaction(async (lock) => {
    // The lock ends with its connection: a killed process holds nothing.
    const [held] = await lock.query<{ held: boolean }>(
      "select pg_try_advisory_xact_lock(hashtext($1)) as held",
      [versionId],
    );
    if (held?.held === true) await runSteps(registry, await versionRow(registry.db, versionId), steps);
  });
}

async function runSteps(registry: Registry, version: VersionRow, steps: readonly Step[]): Promise<void> {
  const { db } = registry;
  if (version.state !== "uploaded" && version.state !== "checking") return;
  if (version.state === "uploaded") await move(registry, version.id, "checking");
  const done = await db.query<{ name: string }>(
    "select name from steps where version_id = $1 and state in ('passed', 'failed')",
    [version.id],
  );
  const names = new Set(done.map(({ name }) => name));
  for (const step of steps) {
    if (names.has(step.name)) continue;
    if (!(await runStep(registry, version, step))) return;
    // What a package is made of must be known before the rest can be looked at.
    if (step.name === "unpack" && (await failures(registry, version.id, [step])) > 0) break;
  }
  await move(
    registry,
    version.id,
    (await failures(registry, version.id, steps)) > 0 ? "checks_failed" : "ready",
  );
}

/** Runs one step and keeps its outcome. False when it could not run at all; then its reason is shown, never a silent wait. */
async function runStep(registry: Registry, version: VersionRow, step: Step): Promise<boolean> {
  const { db, clock, log } = registry;
  for (let attempt = 1; ; attempt += 1) {
    const startedAt = new Date(clock.now());
    await db.query(
      "update steps set state = 'running', attempts = $3, started_at = $4 where version_id = $1 and name = $2",
      [version.id, step.name, attempt, startedAt],
    );
    try {
      const findings = await refusalsAsFindings(step, registry, version);
      const failed = step.enforced && findings.some(({ severity }) => severity === "blocking");
      await db.query(
        "update steps set state = $3, findings = $4, reason = null, ended_at = $5 where version_id = $1 and name = $2",
        [
          version.id,
          step.name,
          failed ? "failed" : "passed",
          JSON.stringify(findings),
          new Date(clock.now()),
        ],
      );
      return true;
    } catch (error) {
      log.error(
        { err: error, version: version.id, step: step.name, attempt },
        "a step of the pipeline could not run",
      );
      if (attempt < ATTEMPTS) continue;
      const reason = isAtollError(error)
        ? error.message
        : "The check itself failed. The operator's log says why; retry later.";
      await db.query(
        "update steps set state = 'error', reason = $3, ended_at = $4 where version_id = $1 and name = $2",
        [version.id, step.name, reason, new Date(clock.now())],
      );
      return false;
    }
  }
}

/** What a package's own fault throws is a finding of the step; anything else is a fault of ours. */
async function refusalsAsFindings(
  step: Step,
  registry: Registry,
  version: VersionRow,
): Promise<readonly Finding[]> {
  try {
    return await step.run(registry, version);
  } catch (error) {
    if (!isAtollError(error) || !/^(PACKAGE|MANIFEST|BUNDLE|BYTECODE)_/.test(error.code)) throw error;
    const fix = "Build the package again with atoll bundle, and send it.";
    return [
      {
        rule: `${step.name}/${error.code}`,
        severity: "blocking",
        message: error.message,
        fix,
        file: null,
        line: null,
        column: null,
        evidence: null,
      },
    ];
  }
}

async function failures({ db }: Registry, versionId: string, steps: readonly Step[]): Promise<number> {
  const names = steps.map(({ name }) => name);
  return (
    await db.query("select 1 from steps where version_id = $1 and state = 'failed' and name = any($2)", [
      versionId,
      names,
    ])
  ).length;
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
