import { AtollError } from "@atoll/protocol";
import type { Actor, RequestContext, StaffRole, TeamRole } from "../http/context.ts";
import type { Registry } from "../registry.ts";

/** The signed-in user of a request. Throws NOT_SIGNED_IN. */
export function requireUser(c: RequestContext): Actor {
  const actor = c.get("actor");
  if (actor !== undefined) return actor;
  throw new AtollError("NOT_SIGNED_IN", "Sign in first: atoll login, or the portal's sign-in page.");
}

/** The user of a session at the portal. Security: no token changes how its person signs in, or makes other tokens. Throws NOT_SIGNED_IN, FORBIDDEN. */
export function requirePortalUser(c: RequestContext): Actor {
  const actor = requireUser(c);
  if (actor.via === "session") return actor;
  throw new AtollError("FORBIDDEN", "This is done at the portal, signed in there. A token cannot.");
}

/** The signed-in user, who must have a role of the staff; operators have every one but reviewer. Throws NOT_SIGNED_IN, FORBIDDEN. */
export function requireStaff(c: RequestContext, role: StaffRole): Actor {
  const actor = requireUser(c);
  if (actor.staff.includes(role)) return actor;
  throw new AtollError("FORBIDDEN", `Only a ${role} may do this. Ask the registry's operator for the role.`);
}

const RANK: Readonly<Record<TeamRole, number>> = { analyst: 0, developer: 1, admin: 2, owner: 3 };

/**
 * The signed-in user, who must be in a team with at least `role`. Throws NOT_SIGNED_IN, FORBIDDEN, and NOT_FOUND for a team that is
 * none of theirs, so that nobody learns which teams there are.
 */
export async function requireTeamRole(
  { db }: Pick<Registry, "db">,
  c: RequestContext,
  teamId: string,
  role: TeamRole,
): Promise<Actor> {
  const actor = requireUser(c);
  const [member] = await db.query<{ role: TeamRole }>(
    "select role from team_members where team_id = $1 and user_id = $2",
    [teamId, actor.userId],
  );
  if (member === undefined)
    throw new AtollError("NOT_FOUND", "There is no such thing here, or your team does not own it.");
  if (RANK[member.role] >= RANK[role]) return actor;
  throw new AtollError(
    "FORBIDDEN",
    `This needs the role ${role} in the team; yours is ${member.role}. Ask an owner of the team.`,
  );
}

/** True when the user belongs to the team. Security: such a user never reviews the team's mini-apps. */
export async function isTeamMember(
  { db }: Pick<Registry, "db">,
  teamId: string,
  userId: string,
): Promise<boolean> {
  const rows = await db.query("select 1 from team_members where team_id = $1 and user_id = $2", [
    teamId,
    userId,
  ]);
  return rows.length > 0;
}
