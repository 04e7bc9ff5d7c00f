import { AtollError } from "@atoll/protocol";
import * as z from "zod";
import type { Database } from "../database/database.ts";
import type { TeamRole } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { userIdOf } from "./users.ts";

export const teamRoleSchema = z.enum(["owner", "admin", "developer", "analyst"]);

type Membership = { readonly user_id: string; readonly role: TeamRole };

export type NewMember = {
  readonly teamId: string;
  readonly actorId: string;
  readonly email: string;
  readonly role: TeamRole;
};

/** Takes someone into a team, or changes their role. Throws NOT_FOUND, FORBIDDEN, STATE_CONFLICT. */
export async function setMember({ db, audit }: Registry, member: NewMember): Promise<void> {
  const { teamId, actorId, email, role } = member;
  await db.transaction(async (tx) => {
    const userId = await userIdOf(tx, email);
    const members = await lockMembers(tx, teamId);
    const before = members.find(({ user_id }) => user_id === userId)?.role;
    // Security: an admin makes no owners, themselves among them, and unmakes none.
    if (role === "owner" || before === "owner") assertOwner(members, actorId);
    if (before === "owner" && role !== "owner") assertAnotherOwner(members, userId);
    await tx.query(
      `insert into team_members (team_id, user_id, role) values ($1, $2, $3)
       on conflict (team_id, user_id) do update set role = excluded.role`,
      [teamId, userId, role],
    );
    await audit.record(tx, {
      actor: actorId,
      action: "team.member",
      subject: teamId,
      data: { userId, role, before: before ?? null },
    });
  });
}

export type Leaving = { readonly teamId: string; readonly actorId: string; readonly userId: string };

/** Takes someone out of a team, or oneself. Throws NOT_FOUND, FORBIDDEN, STATE_CONFLICT for the last owner. */
export async function removeMember(
  { db, audit }: Registry,
  { teamId, actorId, userId }: Leaving,
): Promise<void> {
  await db.transaction(async (tx) => {
    const members = await lockMembers(tx, teamId);
    const member = members.find(({ user_id }) => user_id === userId);
    if (member === undefined) throw new AtollError("NOT_FOUND", "Nobody of this id is in the team.");
    if (member.role === "owner") {
      assertOwner(members, actorId);
      assertAnotherOwner(members, userId);
    }
    await tx.query("delete from team_members where team_id = $1 and user_id = $2", [teamId, userId]);
    await audit.record(tx, {
      actor: actorId,
      action: "team.member.removed",
      subject: teamId,
      data: { userId },
    });
  });
}

/** The members as they stay until the transaction ends, so that two owners cannot leave at once. */
async function lockMembers(tx: Database, teamId: string): Promise<Membership[]> {
  await tx.query("select 1 from teams where id = $1 for update", [teamId]);
  return tx.query<Membership>("select user_id, role from team_members where team_id = $1", [teamId]);
}

function assertOwner(members: readonly Membership[], actorId: string): void {
  if (members.some(({ user_id, role }) => user_id === actorId && role === "owner")) return;
  throw new AtollError("FORBIDDEN", "Only an owner of the team makes or unmakes owners. Ask one of them.");
}

function assertAnotherOwner(members: readonly Membership[], userId: string): void {
  if (members.some(({ user_id, role }) => role === "owner" && user_id !== userId)) return;
  throw new AtollError("STATE_CONFLICT", "This is the team's last owner. Make another one first.");
}
