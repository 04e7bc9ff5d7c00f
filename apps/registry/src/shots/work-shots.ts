import { versionRow } from "../apps/read-version.ts";
import { runStep } from "../pipeline/run-step.ts";
import type { Step } from "../pipeline/step.ts";
import type { Registry } from "../registry.ts";

const LOOK_MS = 3_000;

/** Versions that people look at soon and that no picture was tried of, those that a reviewer waits for first. Where it stands is in the database, so a killed process loses nothing. */
const NEXT = `select v.id from versions v where v.state in ('ready', 'in_review')
    and not exists (select 1 from steps s where s.version_id = v.id and s.name = $1 and s.state in ('passed', 'failed', 'error'))
  order by v.state = 'in_review' desc, v.moved_at, v.id limit 1`;

/**
 * Takes pictures of versions once their checks passed, one at a time and behind everything else, whenever `isReady` finds the browser where it
 * should be. Returns how to end that, after the one under way.
 */
export function workShots(
  registry: Registry,
  step: Step,
  isReady: () => Promise<boolean> = async () => true,
): () => Promise<void> {
  const attempt = async () => (await isReady()) && shootNext(registry, step);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const turn = async (): Promise<void> => {
    const done = await attempt().catch((error: unknown) => {
      registry.log.warn({ err: error }, "pictures could not be taken");
      return false;
    });
    if (!stopped) schedule(done ? 0 : LOOK_MS);
  };
  let running = Promise.resolve();
  const schedule = (ms: number) => {
    timer = setTimeout(() => {
      running = turn();
    }, ms);
    timer.unref();
  };
  schedule(0);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}

/** Takes the pictures of the version that waits longest; false when none waits, or another process is at it. */
export async function shootNext(registry: Registry, step: Step): Promise<boolean> {
  const [next] = await registry.db.query<{ id: string }>(NEXT, [step.name]);
  if (next === undefined) return false;
  return registry.db.transaction(async (lock) => {
    // The lock ends with its connection: a killed process holds nothing.
    const [held] = await lock.query<{ held: boolean }>(
      "select pg_try_advisory_xact_lock(hashtextextended($1, 1)) as held",
      [next.id],
    );
    if (held?.held !== true) return false;
    await registry.db.query(
      `insert into steps (version_id, name, position)
       select $1, $2, coalesce(max(position), 0) + 1 from steps where version_id = $1 on conflict do nothing`,
      [next.id, step.name],
    );
    await runStep(registry, await versionRow(registry.db, next.id), step);
    return true;
  });
}
