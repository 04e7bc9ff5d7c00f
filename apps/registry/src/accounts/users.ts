import { AtollError } from "@atoll/protocol";
import * as z from "zod";
import type { Database } from "../database/database.ts";
import type { StaffRole } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { PASSWORD_LENGTH, authOf } from "./auth/auth.ts";

export const emailSchema = z
  .email()
  .max(200)
  .transform((text) => text.toLowerCase());
const { min, max } = PASSWORD_LENGTH;
/** A new password; normalised, so that the same characters typed on another keyboard are the same password. */
export const passwordSchema = z
  .string()
  .max(max * 4)
  .transform((text) => text.normalize("NFKC"))
  .pipe(z.string().min(min, `Use at least ${min} characters.`).max(max, `Use at most ${max} characters.`));
export const nameSchema = z.string().trim().min(1).max(60);

export const newUserSchema = z.strictObject({
  email: emailSchema,
  password: passwordSchema,
  name: nameSchema,
});

/**
 * Makes an account and gives its id. Security: an address that has one gets the same answer in the same time, an id that is nobody's;
 * who owns the address signs in with the password they have.
 */
export async function createUser(
  registry: Registry,
  tx: Database,
  { email, password, name }: z.output<typeof newUserSchema>,
): Promise<string> {
  const auth = authOf(registry);
  const { user } = await auth.within(tx, () => auth.api.signUpEmail({ body: { email, password, name } }));
  const made = await tx.query("select 1 from users where id = $1", [user.id]);
  if (made.length > 0)
    await registry.audit.record(tx, { actor: user.id, action: "user.created", subject: user.id });
  return user.id;
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
