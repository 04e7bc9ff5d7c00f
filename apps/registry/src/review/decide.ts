import { AtollError } from "@atoll/protocol";
import * as z from "zod";
import { isTeamMember } from "../accounts/guards.ts";
import { moveVersion } from "../apps/version-states.ts";
import type { VersionRow } from "../apps/read-version.ts";
import type { Registry } from "../registry.ts";
import { isDecisionRule } from "./review-rules.ts";

export const decisionSchema = z
  .strictObject({
    outcome: z.enum(["approved", "changes_requested", "rejected"]),
    rules: z
      .array(
        z
          .string()
          .max(64)
          .refine(isDecisionRule, { error: ({ input }) => `there is no rule "${String(input)}"` }),
      )
      .max(50),
    note: z.string().trim().max(4_000),
  })
  .refine(
    ({ outcome, rules, note }) => outcome === "approved" || rules.length > 0 || note !== "",
    "Say why: name a rule, or write a note.",
  );

export type Decision = z.output<typeof decisionSchema>;

/** Decides on a version that is in review, all or nothing: its state, the reasons, the log, and what follows. Throws FORBIDDEN, STATE_CONFLICT. */
export async function decide(
  registry: Registry,
  version: VersionRow,
  decision: Decision & { readonly reviewerId: string },
): Promise<void> {
  const { db, clock, audit, jobs } = registry;
  const { outcome, rules, note, reviewerId } = decision;
  await db.transaction(async (tx) => {
    // Security: nobody decides on the work of a team they belong to; who joins it meanwhile waits for this transaction.
    await tx.query("select 1 from teams where id = $1 for update", [version.team_id]);
    if (await isTeamMember({ db: tx }, version.team_id, reviewerId))
      throw new AtollError("FORBIDDEN", "This mini-app is of a team of yours: another reviewer must decide.");
    await moveVersion(registry, tx, {
      versionId: version.id,
      to: outcome,
      mover: "reviewer",
      actor: reviewerId,
    });
    await tx.query(
      "insert into decisions (version_id, outcome, rules, note, reviewer_id, at) values ($1, $2, $3, $4, $5, $6)",
      [version.id, outcome, rules, note, reviewerId, new Date(clock.now())],
    );
    await audit.record(tx, {
      actor: reviewerId,
      action: "version.decided",
      subject: version.id,
      data: { outcome, rules, note },
    });
    if (outcome === "approved")
      await jobs.send("compile", { versionId: version.id }, { tx, key: version.id });
  });
}
