import { AtollError } from "@atoll/protocol";
import type { VersionState } from "@atoll/distribution/registry";
import type { TeamRole } from "../http/context.ts";
import type { Database } from "../database/database.ts";
import type { Registry } from "../registry.ts";

/** Who may make a move: the registry itself, a reviewer, an operator, or a member of the team with at least this role. */
export type Mover = "system" | "reviewer" | "operator" | TeamRole;

/** Every move of a version, and who may make it. What is not here is refused. */
export const MOVES: {
  readonly [from in VersionState]?: { readonly [to in VersionState]?: readonly Mover[] };
} = {
  draft: { uploaded: ["developer"] },
  uploaded: { checking: ["system"] },
  checking: { checks_failed: ["system"], ready: ["system"] },
  checks_failed: { uploaded: ["developer"] },
  ready: { in_review: ["developer"] },
  in_review: { changes_requested: ["reviewer"], rejected: ["reviewer"], approved: ["reviewer"] },
  approved: { released: ["admin"], revoked: ["operator"] },
  released: { superseded: ["system"], rolled_back: ["admin"], revoked: ["operator", "owner"] },
  superseded: { released: ["admin"], revoked: ["operator", "owner"] },
  rolled_back: { released: ["admin"], revoked: ["operator", "owner"] },
};

const RANK: readonly Mover[] = ["analyst", "developer", "admin", "owner"];

/** True when someone with this role may make this move. */
export function mayMove(from: VersionState, to: VersionState, mover: Mover): boolean {
  const movers = MOVES[from]?.[to] ?? [];
  const rank = RANK.indexOf(mover);
  return movers.some(
    (each) => each === mover || (rank >= 0 && RANK.includes(each) && rank >= RANK.indexOf(each)),
  );
}

export type Move = {
  readonly versionId: string;
  readonly to: VersionState;
  readonly mover: Mover;
  readonly actor: string;
};

/** Moves a version, once at a time, and tells the audit log. Throws NOT_FOUND, STATE_CONFLICT. */
export async function moveVersion(
  { audit, clock }: Pick<Registry, "audit" | "clock">,
  tx: Database,
  move: Move,
): Promise<void> {
  const [version] = await tx.query<{ state: VersionState }>(
    "select state from versions where id = $1 for update",
    [move.versionId],
  );
  if (version === undefined) throw new AtollError("NOT_FOUND", "There is no such version.");
  if (!mayMove(version.state, move.to, move.mover)) {
    throw new AtollError(
      "STATE_CONFLICT",
      `This version is ${version.state}: it cannot become ${move.to} by ${move.mover}. Look at atoll status.`,
    );
  }
  await tx.query("update versions set state = $2, moved_at = $3 where id = $1", [
    move.versionId,
    move.to,
    new Date(clock.now()),
  ]);
  const data = { from: version.state, to: move.to };
  await audit.record(tx, { actor: move.actor, action: "version.moved", subject: move.versionId, data });
}
