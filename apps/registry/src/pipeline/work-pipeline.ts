import * as z from "zod";
import type { Registry } from "../registry.ts";
import { runPipeline } from "./run-pipeline.ts";

const jobSchema = z.object({ versionId: z.string() });

/** Works on checks from now on, and takes up what a process that is gone left unfinished. */
export async function workPipeline(registry: Registry): Promise<void> {
  await registry.jobs.work("pipeline", async (data) =>
    runPipeline(registry, jobSchema.parse(data).versionId),
  );
  const unfinished = await registry.db.query<{ id: string }>(
    "select id from versions where state in ('uploaded', 'checking')",
  );
  for (const { id } of unfinished) await registry.jobs.send("pipeline", { versionId: id }, { key: id });
}
