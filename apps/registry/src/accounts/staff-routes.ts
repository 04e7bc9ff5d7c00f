import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import type { Database } from "../database/database.ts";
import type { Env } from "../http/context.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { requireFreshSecondFactor } from "./fresh-second-factor.ts";
import { requireStaff } from "./guards.ts";
import { emailSchema, grantStaff, userIdOf } from "./users.ts";

const staffSchema = z.strictObject({
  email: emailSchema,
  role: z.enum(["operator", "reviewer", "moderator"]),
});

/** Everyone with a role, and their roles. */
export const STAFF_QUERY = `select u.id, u.email, u.name, array_agg(s.role order by s.role) as roles
  from staff s join users u on u.id = s.user_id group by u.id order by u.email`;

/** What an operator does about the staff. */
export function staffRoutes(registry: Registry): Hono<Env> {
  const { db, audit } = registry;
  const routes = new Hono<Env>();
  routes.get("/api/staff", async (c) => {
    requireStaff(c, "operator");
    return c.json({ staff: await db.query(STAFF_QUERY) });
  });
  routes.post("/api/staff", async (c) => {
    const { userId } = requireStaff(c, "operator");
    await requireFreshSecondFactor(registry, c);
    const { email, role } = await readBody(c, staffSchema);
    await db.transaction(async (tx) => {
      const subject = await userIdOf(tx, email);
      await grantStaff(tx, subject, role);
      await audit.record(tx, { actor: userId, action: "staff.granted", subject, data: { role } });
    });
    return c.json({}, 201);
  });
  routes.delete("/api/staff", async (c) => {
    const { userId } = requireStaff(c, "operator");
    await requireFreshSecondFactor(registry, c);
    const { email, role } = await readBody(c, staffSchema);
    await db.transaction(async (tx) => {
      const subject = await userIdOf(tx, email);
      if (role === "operator") await keepAnOperator(tx, subject);
      const gone = await tx.query("delete from staff where user_id = $1 and role = $2 returning 1", [
        subject,
        role,
      ]);
      if (gone.length === 0) throw new AtollError("NOT_FOUND", `${email} is no ${role}.`);
      await audit.record(tx, { actor: userId, action: "staff.removed", subject, data: { role } });
    });
    return c.json({});
  });
  return routes;
}

/** Throws STATE_CONFLICT when nobody else operates the registry; two operators who remove each other take turns. */
async function keepAnOperator(tx: Database, subject: string): Promise<void> {
  const operators = await tx.query<{ user_id: string }>(
    "select user_id from staff where role = 'operator' for update",
  );
  if (operators.some(({ user_id }) => user_id !== subject)) return;
  throw new AtollError("STATE_CONFLICT", "This is the last operator. Make another one first.");
}
