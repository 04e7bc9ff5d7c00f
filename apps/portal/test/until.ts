import { setTimeout as pause } from "node:timers/promises";

const POLL_MS = 250;
const PATIENCE_MS = 120_000;

/** Looks again until something holds. Throws when it takes too long. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("It took longer than two minutes.");
    await pause(POLL_MS);
  }
}
