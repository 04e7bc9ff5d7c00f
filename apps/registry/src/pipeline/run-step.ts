import { isAtollError } from "@atoll/protocol";
import type { Finding } from "@atoll/distribution/registry";
import type { VersionRow } from "../apps/read-version.ts";
import { toJsonb } from "../database/to-jsonb.ts";
import type { Registry } from "../registry.ts";
import type { Step } from "./step.ts";

/** How often a step is tried that fails, or in which the registry itself ended. */
export const ATTEMPTS = 3;
/** How often while a database or a store is away: with the pauses between jobs, for some minutes. */
const PATIENT_ATTEMPTS = 10;

/** How many findings of a step are kept: a hostile package cannot fill the database. */
const FINDINGS = 200;

type Outcome = { readonly state: "passed" | "failed"; readonly findings: readonly Finding[] };
type Row = { readonly state: string; readonly attempts: number };

/**
 * Runs one step and keeps its outcome. False when it could not run at all; then its reason is shown, never a silent wait. Throws what
 * is worth a later try: a database or a store that is away.
 */
export async function runStep(registry: Registry, version: VersionRow, step: Step): Promise<boolean> {
  for (;;) {
    const attempt = await beginAttempt(registry, version.id, step.name);
    if (attempt === undefined) {
      return giveUp(registry, { version, step }, "The registry ended each time that it ran this check.");
    }
    try {
      await keepOutcome(registry, { version, step }, await outcomeOf(registry, version, step));
      return true;
    } catch (error) {
      registry.log.error(
        { err: error, version: version.id, step: step.name, attempt },
        "a step could not run",
      );
      const away = isAtollError(error) && error.code === "UNAVAILABLE";
      if (attempt < (away ? PATIENT_ATTEMPTS : ATTEMPTS)) {
        await setState(registry, { version, step }, "waiting");
        if (away) throw error;
        continue;
      }
      return giveUp(registry, { version, step }, reasonOf(error));
    }
  }
}

type At = { readonly version: VersionRow; readonly step: Step };

/** Counts an attempt and gives its number; undefined when the registry ended in every one before. */
async function beginAttempt(
  { db, clock }: Registry,
  versionId: string,
  name: string,
): Promise<number | undefined> {
  const [row] = await db.query<Row>("select state, attempts from steps where version_id = $1 and name = $2", [
    versionId,
    name,
  ]);
  if (row?.state === "running" && row.attempts >= ATTEMPTS) return undefined;
  const attempt = (row?.attempts ?? 0) + 1;
  await db.query(
    "update steps set state = 'running', attempts = $3, started_at = $4, ended_at = null where version_id = $1 and name = $2",
    [versionId, name, attempt, new Date(clock.now())],
  );
  return attempt;
}

async function outcomeOf(registry: Registry, version: VersionRow, step: Step): Promise<Outcome> {
  const findings = await refusalsAsFindings(step, () => step.run(registry, version));
  const failed = step.enforced && findings.some(({ severity }) => severity === "blocking");
  return { state: failed ? "failed" : "passed", findings: worstFirst(findings).slice(0, FINDINGS) };
}

/** Blocking ones first, each kind in the order of the check. */
function worstFirst(findings: readonly Finding[]): Finding[] {
  const order = ["blocking", "warning", "note"];
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

async function keepOutcome(
  { db, clock }: Registry,
  { version, step }: At,
  { state, findings }: Outcome,
): Promise<void> {
  await db.query(
    "update steps set state = $3, findings = $4, reason = null, ended_at = $5 where version_id = $1 and name = $2",
    [version.id, step.name, state, toJsonb(findings), new Date(clock.now())],
  );
}

async function setState({ db }: Registry, { version, step }: At, state: string): Promise<void> {
  await db.query("update steps set state = $3 where version_id = $1 and name = $2", [
    version.id,
    step.name,
    state,
  ]);
}

async function giveUp({ db, clock }: Registry, { version, step }: At, reason: string): Promise<false> {
  await db.query(
    "update steps set state = 'error', reason = $3, ended_at = $4 where version_id = $1 and name = $2",
    [version.id, step.name, `${reason} Try again with: atoll submit`, new Date(clock.now())],
  );
  return false;
}

/** Security: what is not ours to say stays in the log. */
function reasonOf(error: unknown): string {
  return isAtollError(error) ? error.message : "The check itself failed; the operator's log says why.";
}

const OWN_FAULT = /^(PACKAGE|MANIFEST|BUNDLE|BYTECODE)_/;

/** What a package's own fault throws is a finding of the step; anything else is a fault of ours. */
async function refusalsAsFindings(
  { name }: Step,
  run: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await run();
  } catch (error) {
    if (!isAtollError(error) || !OWN_FAULT.test(error.code)) throw error;
    return [
      {
        rule: `${name}/${error.code.toLowerCase().replaceAll("_", "-")}`,
        severity: "blocking",
        message: error.message,
        fix: "Build the package again with atoll bundle, and send it.",
        file: null,
        line: null,
        column: null,
        evidence: null,
      },
    ];
  }
}
