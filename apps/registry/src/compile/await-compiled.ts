import { setTimeout as pause } from "node:timers/promises";
import { AtollError } from "@atoll/protocol";
import type { VersionRow } from "../apps/read-version.ts";
import type { Registry } from "../registry.ts";

const WAIT_MS = 60_000;
const POLL_MS = 100;

type Row = { readonly compiled: boolean; readonly state: string | null; readonly reason: string | null };

const PROGRESS = `select exists (select 1 from attestations where version_id = $1) as compiled,
    (select state from steps where version_id = $1 and name = 'compile') as state,
    (select reason from steps where version_id = $1 and name = 'compile') as reason`;

/** Waits for the compiler where a version was approved just now. Throws STATE_CONFLICT when it is not approved or was not compiled. */
export async function awaitCompiled({ db }: Registry, version: VersionRow): Promise<void> {
  const deadline = performance.now() + WAIT_MS;
  for (;;) {
    const [row] = await db.query<Row>(PROGRESS, [version.id]);
    if (row?.compiled === true) return;
    if (version.state !== "approved")
      throw new AtollError(
        "STATE_CONFLICT",
        `This version is ${version.state}: only what a reviewer approved is released. Look at atoll status.`,
      );
    if (row?.state === "error" || row?.state === "failed")
      throw new AtollError(
        "STATE_CONFLICT",
        `This version was approved, and could not be compiled: ${row.reason ?? "look at its status"}`,
      );
    if (performance.now() > deadline)
      throw new AtollError(
        "UNAVAILABLE",
        "This version is still being compiled. Release it again in a minute.",
      );
    await pause(POLL_MS);
  }
}
