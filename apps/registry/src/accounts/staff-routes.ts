import { Hono } from "hono";
import * as z from "zod";
import { findBrokenEntry } from "../audit/audit.ts";
import type { Env } from "../http/context.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { requireStaff } from "./guards.ts";
import { newId } from "./secrets.ts";
import { emailSchema, grantStaff, nameSchema, userIdOf } from "./users.ts";

const staffSchema = z.strictObject({
  email: emailSchema,
  role: z.enum(["operator", "reviewer", "moderator"]),
});
const hostSchema = z.strictObject({
  name: nameSchema,
  origins: z.array(z.url({ protocol: /^https?$/ }).max(200)).max(16),
  apiLevels: z.array(z.int().min(1)).min(1).max(16),
});

/** What an operator does: roles, hosts, and reading the audit log. */
export function staffRoutes({ db, audit }: Registry): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post("/api/staff", async (c) => {
    const { userId } = requireStaff(c, "operator");
    const { email, role } = await readBody(c, staffSchema);
    await db.transaction(async (tx) => {
      const subject = await userIdOf(tx, email);
      await grantStaff(tx, subject, role);
      await audit.record(tx, { actor: userId, action: "staff.granted", subject, data: { role } });
    });
    return c.json({}, 201);
  });
  routes.post("/api/hosts", async (c) => {
    const { userId } = requireStaff(c, "operator");
    const { name, origins, apiLevels } = await readBody(c, hostSchema);
    const id = newId("host");
    await db.transaction(async (tx) => {
      await tx.query("insert into hosts (id, name, origins, api_levels) values ($1, $2, $3, $4)", [
        id,
        name,
        origins,
        apiLevels,
      ]);
      await audit.record(tx, { actor: userId, action: "host.created", subject: id, data: { name } });
    });
    return c.json({ id }, 201);
  });
  routes.get("/api/audit", async (c) => {
    requireStaff(c, "operator");
    const rows = await db.query<{ id: string; entry: string }>(
      "select id, entry from audit order by id desc limit 200",
    );
    const entries = rows.map(({ id, entry }) => ({ id: Number(id), ...(JSON.parse(entry) as object) }));
    return c.json({ entries, brokenAt: await findBrokenEntry(db) });
  });
  return routes;
}
