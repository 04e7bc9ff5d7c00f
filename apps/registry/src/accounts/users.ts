import { AtollError } from "@atoll/protocol";
import * as z from "zod";
import type { Database } from "../database/database.ts";
import type { StaffRole } from "../http/context.ts";
import { hashPassword, newId } from "./secrets.ts";

export const emailSchema = z
  .email()
  .max(200)
  .transform((text) => text.toLowerCase());
export const passwordSchema = z.string().min(10, "Use at least 10 characters.").max(200);
export const nameSchema = z.string().trim().min(1).max(60);

export const newUserSchema = z.strictObject({
  email: emailSchema,
  password: passwordSchema,
  name: nameSchema,
});

/** Makes an account and gives its id. Throws STATE_CONFLICT when the address has one. */
export async function createUser(db: Database, user: z.output<typeof newUserSchema>): Promise<string> {
  const id = newId("user");
  const made = await db.query(
    "insert into users (id, email, name, password_hash) values ($1, $2, $3, $4) on conflict (email) do nothing returning id",
    [id, user.email, user.name, await hashPassword(user.password)],
  );
  if (made.length > 0) return id;
  throw new AtollError("STATE_CONFLICT", "This address has an account already. Sign in instead.");
}

/** The id of the account of an address. Throws NOT_FOUND. */
export async function userIdOf(db: Database, email: string): Promise<string> {
  const [user] = await db.query<{ id: string }>("select id from users where email = $1", [email]);
  if (user !== undefined) return user.id;
  throw new AtollError("NOT_FOUND", `${email} has no account here. They must sign up first.`);
}

export async function grantStaff(db: Database, userId: string, role: StaffRole): Promise<void> {
  await db.query("insert into staff (user_id, role) values ($1, $2) on conflict do nothing", [userId, role]);
}
