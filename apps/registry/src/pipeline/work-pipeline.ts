import * as z from "zod";
import type { Registry } from "../registry.ts";
import { runPipeline } from "./run-pipeline.ts";
import { configuredSteps } from "./steps.ts";

const jobSchema = z.object({ versionId: z.string() });

const AT_ONCE = 2;
const SWEEP_MS = 15_000;

/** Versions with checks to run that nobody runs now: a step that was given up waits for its creator. */
const UNFINISHED = `select v.id from versions v where v.state in ('uploaded', 'checking')
  and not exists (select 1 from steps s where s.version_id = v.id and s.state = 'error')`;

/** Works on checks from now on, and takes up what a process that is gone left unfinished. Returns how to end that. */
export async function workPipeline(registry: Registry): Promise<() => Promise<void>> {
  const steps = configuredSteps(registry.config);
  await registry.jobs.work(
    "pipeline",
    (data) => runPipeline(registry, jobSchema.parse(data).versionId, steps),
    { atOnce: AT_ONCE },
  );
  await sendUnfinished(registry, UNFINISHED);
  let sweeping = Promise.resolve();
  const timer = setInterval(() => {
    // A version whose lock is free is run by nobody: its job was lost, or failed as often as a job may.
    const free = `${UNFINISHED} and pg_try_advisory_xact_lock(hashtextextended(v.id, 0))`;
    sweeping = sendUnfinished(registry, free).catch((error: unknown) => {
      registry.log.warn({ err: error }, "unfinished checks could not be looked for");
    });
  }, SWEEP_MS);
  return async () => {
    clearInterval(timer);
    await sweeping;
  };
}

async function sendUnfinished({ db, jobs }: Registry, query: string): Promise<void> {
  const unfinished = await db.query<{ id: string }>(query);
  for (const { id } of unfinished) await jobs.send("pipeline", { versionId: id }, { key: id });
}
