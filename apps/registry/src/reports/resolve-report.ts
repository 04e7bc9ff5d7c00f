import type { ReportResolution } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import { isTeamMember } from "../accounts/guards.ts";
import type { Registry } from "../registry.ts";
import { readReport } from "./read-reports.ts";

/** Who resolves which report, and how. */
export type Resolving = ReportResolution & { readonly reference: string; readonly userId: string };

/** Ends a report for good, with an entry in the log. Throws NOT_FOUND, FORBIDDEN, STATE_CONFLICT when somebody has resolved it. */
export async function resolveReport(
  { db, clock, audit }: Registry,
  { reference, userId, outcome, note }: Resolving,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { report, teamId } = await readReport(tx, userId, reference);
    // Security: who joins the team meanwhile waits for this transaction.
    await tx.query("select 1 from teams where id = $1 for update", [teamId]);
    if (await isTeamMember({ db: tx }, teamId, userId))
      throw new AtollError(
        "FORBIDDEN",
        "This mini-app is of a team of yours: another moderator must decide.",
      );
    const changed = await tx.query(
      `update reports set outcome = $2, note = $3, resolved_by = $4, resolved_at = $5
       where reference = $1 and outcome is null returning 1`,
      [reference, outcome, note, userId, new Date(clock.now())],
    );
    if (changed.length === 0)
      throw new AtollError("STATE_CONFLICT", "Somebody has resolved this report. Reload to see how.");
    await audit.record(tx, {
      actor: userId,
      action: "report.resolved",
      subject: reference,
      data: { app: report.app.id, outcome },
    });
  });
}
