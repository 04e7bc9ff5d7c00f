import { randomBytes } from "node:crypto";
import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import type { Database } from "../database/database.ts";
import type { Env } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { hashSecret } from "./secrets.ts";
import { createUser, grantStaff, newUserSchema } from "./users.ts";

const VALID_MS = 30 * 60 * 1000;
const claimSchema = newUserSchema.extend({ token: z.string().min(20).max(64) });

/** True once someone operates this registry. */
export async function hasOperator(db: Database): Promise<boolean> {
  return (await db.query("select 1 from staff where role = 'operator' limit 1")).length > 0;
}

/**
 * A new one-time token for the first operator, in place of any older one; undefined when there is an operator.
 * Security: 128 bits, 30 minutes, one use; shown in the terminal only, and stored as its digest.
 */
export async function issueOperatorToken({
  db,
  clock,
}: Pick<Registry, "db" | "clock">): Promise<string | undefined> {
  if (await hasOperator(db)) return undefined;
  const token = randomBytes(16).toString("base64url");
  await db.transaction(async (tx) => {
    await tx.query("delete from operator_links");
    await tx.query("insert into operator_links (token_hash, expires_at) values ($1, $2)", [
      hashSecret(token),
      new Date(clock.now() + VALID_MS),
    ]);
  });
  return token;
}

/** Claiming a new registry with its one-time token. */
export function operatorLinkRoutes(registry: Registry): Hono<Env> {
  const { db, clock, audit } = registry;
  const limit = createRateLimit({ points: 30, seconds: 600 });
  return new Hono<Env>().post("/api/operator/claim", async (c) => {
    await limit(c, "claim");
    const { token, ...user } = await readBody(c, claimSchema);
    const id = await db.transaction(async (tx) => {
      if (await hasOperator(tx))
        throw new AtollError("ALREADY_CLAIMED", "This registry has an operator already. Sign in instead.");
      const used = await tx.query(
        "delete from operator_links where token_hash = $1 and expires_at > $2 returning 1",
        [hashSecret(token), new Date(clock.now())],
      );
      if (used.length === 0) {
        throw new AtollError(
          "NOT_SIGNED_IN",
          "This link was used, or is older than 30 minutes. Restart the registry for a new one.",
        );
      }
      const taken = await tx.query("select 1 from users where email = $1", [user.email]);
      if (taken.length > 0)
        throw new AtollError("STATE_CONFLICT", `${user.email} has an account already. Claim with another.`);
      const made = await createUser(registry, tx, user);
      await grantStaff(tx, made, "operator");
      await audit.record(tx, { actor: made, action: "registry.claimed", subject: made });
      return made;
    });
    return c.json({ id }, 201);
  });
}
