import { Hono } from "hono";
import * as z from "zod";
import { requireStaff } from "../accounts/guards.ts";
import type { Env } from "../http/context.ts";
import { readQuery } from "../http/read-query.ts";
import type { Registry } from "../registry.ts";
import { findBrokenEntry, readAudit } from "./audit.ts";

const PAGE = 100;

const auditQuerySchema = z.strictObject({
  before: z.coerce.number().int().min(1).optional(),
  /** Someone's id, what was changed, or a kind of change: "version" stands for "version.moved" too. */
  about: z.string().min(1).max(100).optional(),
});

/** The audit log, for operators: a page of entries, newest first, and where its chain is broken if it is. */
export function auditStaffRoutes({ db }: Registry): Hono<Env> {
  return new Hono<Env>().get("/audit", async (c) => {
    requireStaff(c, "operator");
    const { before, about } = readQuery(c, auditQuerySchema);
    const entries = await readAudit(db, { before, about, limit: PAGE });
    const next = entries.length < PAGE ? null : (entries.at(-1)?.id ?? null);
    return c.json({ entries, next, brokenAt: await findBrokenEntry(db) });
  });
}
