import type { Actor, StaffRole, TeamRole } from "../http/context.ts";
import type { Registry } from "../registry.ts";

/** Makes an account and gives the person who is signed in with it. */
export async function addPerson(
  { db }: Registry,
  name: string,
  staff: readonly StaffRole[] = [],
): Promise<Actor> {
  const email = `${name}@example.com`;
  const userId = `user_${name}`;
  await db.query("insert into users (id, email, name) values ($1, $2, $3)", [userId, email, name]);
  for (const role of staff)
    await db.query("insert into staff (user_id, role) values ($1, $2)", [userId, role]);
  return { kind: "user", userId, email, name, staff, via: staff.length > 0 ? "session" : "token" };
}

/** Makes a team with these members. */
export async function addTeam(
  { db }: Registry,
  id: string,
  members: readonly (readonly [Actor, TeamRole])[],
): Promise<void> {
  await db.query("insert into teams (id, name) values ($1, $1)", [id]);
  for (const [{ userId }, role] of members) {
    await db.query("insert into team_members (team_id, user_id, role) values ($1, $2, $3)", [
      id,
      userId,
      role,
    ]);
  }
}

export async function addApp({ db }: Registry, id: string, team: string): Promise<void> {
  await db.query("insert into apps (id, team_id, name) values ($1, $2, $1)", [id, team]);
}
