import { setTimeout as pause } from "node:timers/promises";
import type { Registry } from "../registry.ts";

const WAIT_MS = 15_000;
const POLL_MS = 100;

/**
 * Waits until the statement of publication `wanted` is signed and stored: by the signer at hand, else by the worker that has the job. False
 * when that takes longer; it goes on, and nothing is lost.
 */
export async function awaitPublished(
  registry: Registry,
  appId: string,
  wanted: number,
  waitMs = WAIT_MS,
): Promise<boolean> {
  const deadline = performance.now() + waitMs;
  await registry.signer.publishStatement(appId).catch((error: unknown) => {
    registry.log.warn({ err: error, appId }, "a statement waits for its job");
  });
  while (!(await isPublished(registry, appId, wanted))) {
    if (performance.now() > deadline) return false;
    await pause(POLL_MS);
  }
  return true;
}

async function isPublished({ db }: Registry, appId: string, wanted: number): Promise<boolean> {
  const [row] = await db.query<{ done: string }>("select done from publications where app_id = $1", [appId]);
  return Number(row?.done ?? 0) >= wanted;
}
