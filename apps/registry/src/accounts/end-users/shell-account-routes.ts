import type { EndUserAccount } from "@atoll/distribution/registry";
import { AtollError, isAtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import type { Env, RequestContext } from "../../http/context.ts";
import { createRateLimit } from "../../http/rate-limit.ts";
import { readBody } from "../../http/read-body.ts";
import type { Registry } from "../../registry.ts";
import { translateRefusal } from "../auth/translate-refusal.ts";
import type { Refusals } from "../auth/translate-refusal.ts";
import { hashSecret } from "../secrets.ts";
import { emailSchema, nameSchema, newUserSchema } from "../users.ts";
import { giveEndUserCookie, requireShellOrigin, takeEndUserCookie } from "./end-user-cookie.ts";
import { endEndUserSession, requireEndUser, startEndUserSession } from "./end-user-session.ts";
import type { EndUser } from "./end-user-session.ts";
import { createShellAuth } from "./shell-auth.ts";

/** The registry's own host, whose people it knows itself. */
export const SHELL_HOST = "host_shell";
const DAYS = 30;

const signInSchema = z.strictObject({
  email: emailSchema,
  password: z.string().max(800),
  /** A browser lets the session be kept where no script reads it; a device keeps the token itself. */
  session: z.enum(["cookie", "token"]).default("token"),
});
const changeSchema = z.strictObject({ name: nameSchema });
const deleteSchema = z.strictObject({ password: z.string().max(800) });

const WRONG: Refusals = {
  INVALID_EMAIL_OR_PASSWORD: ["NOT_SIGNED_IN", "The address or the password is not right. Check both."],
};

type Account = { readonly email: string; readonly name: string; readonly email_verified: boolean };

/** Accounts of the shell's own people: apart from those of creators and staff in tables, cookies and limits. */
export function shellAccountRoutes(registry: Registry): Hono<Env> {
  const { db, config } = registry;
  const shell = createShellAuth(registry);
  const limit = createRateLimit({ points: 20, seconds: 300 });
  // For all together: each costs a password hash.
  const signUpLimit = createRateLimit({ points: 600, seconds: 300 });

  async function checkPassword(c: RequestContext, email: string, password: string): Promise<string> {
    await limit(c, `sign-in:${email}`);
    const call = shell.api.signInEmail({ body: { email, password: password.normalize("NFKC") } });
    const { user, token } = await translateRefusal(call, WRONG);
    // The session that counts is ours, the same for people of every host.
    await db.query("delete from shell_sessions where token = $1", [hashSecret(token)]);
    return user.id;
  }

  return new Hono<Env>()
    .post("/v1/end-users/sign-up", async (c) => {
      await signUpLimit(c, "sign-up");
      const body = await readBody(c, newUserSchema);
      await db.transaction((tx) => shell.within(tx, () => shell.api.signUpEmail({ body })));
      // Security: the same for an address that has an account already.
      return c.json({}, 201);
    })
    .post("/v1/end-users/sign-in", async (c) => {
      const { email, password, session } = await readBody(c, signInSchema);
      if (session === "cookie") requireShellOrigin(c, config);
      const subject = await checkPassword(c, email, password);
      const made = await startEndUserSession(registry, { hostId: SHELL_HOST, subject, days: DAYS });
      if (session === "token") return c.json(made);
      giveEndUserCookie(c, config, made.token, new Date(made.expiresAt));
      return c.json({ expiresAt: made.expiresAt });
    })
    .post("/v1/end-users/sign-out", async (c) => {
      await endEndUserSession(registry, c);
      takeEndUserCookie(c, config);
      return c.json({});
    })
    .get("/v1/end-users/me", async (c) => {
      const user = await endUserOf(registry, c);
      return c.json({ user: user === undefined ? null : await describe(registry, user) });
    })
    .put("/v1/end-users/me", async (c) => {
      const { subject } = await requireShellUser(registry, c);
      const { name } = await readBody(c, changeSchema);
      await db.query("update shell_users set name = $2, updated_at = $3 where id = $1", [
        subject,
        name,
        new Date(registry.clock.now()),
      ]);
      return c.json({ name });
    })
    .post("/v1/end-users/delete", async (c) => {
      const { id, subject } = await requireShellUser(registry, c);
      const { password } = await readBody(c, deleteSchema);
      const { email } = await accountOf(registry, subject);
      await checkPassword(c, email, password);
      await db.transaction(async (tx) => {
        // Sessions, codes and requests for tokens go with the person.
        await tx.query("delete from end_users where id = $1", [id]);
        await tx.query("delete from shell_users where id = $1", [subject]);
      });
      takeEndUserCookie(c, config);
      return c.json({});
    });
}

/** Who asks. That nobody is signed in is no refusal for a browser, whose page asks that first; a token must be good. */
async function endUserOf(registry: Registry, c: RequestContext): Promise<EndUser | undefined> {
  try {
    return await requireEndUser(registry, c);
  } catch (error) {
    if (c.req.header("authorization") === undefined && isAtollError(error)) return undefined;
    throw error;
  }
}

async function describe(registry: Registry, { id, hostId, subject }: EndUser): Promise<EndUserAccount> {
  const account = hostId === SHELL_HOST ? await accountOf(registry, subject) : undefined;
  return {
    id,
    host: hostId,
    name: account?.name ?? null,
    email: account?.email ?? null,
    emailVerified: account?.email_verified ?? false,
  };
}

async function requireShellUser(registry: Registry, c: RequestContext) {
  const user = await requireEndUser(registry, c);
  if (user.hostId === SHELL_HOST) return user;
  throw new AtollError("FORBIDDEN", "Your account is kept by your host app. Change it there.");
}

async function accountOf({ db }: Registry, subject: string): Promise<Account> {
  const [account] = await db.query<Account>(
    "select email, name, email_verified from shell_users where id = $1",
    [subject],
  );
  if (account !== undefined) return account;
  throw new AtollError("NOT_SIGNED_IN", "This account is gone. Sign up again.");
}
