import { AtollError } from "@atoll/protocol";
import type { Registry } from "../../registry.ts";
import type { EndUser } from "../end-users/end-user-session.ts";
import { hashSecret, newSecret } from "../secrets.ts";

const CODE = "atollcode_";
/** Long enough for a mini-app to hand it to its server, and for one retry. */
const CODE_MS = 120_000;

/** A code that was given back in time, by who may. */
export type RedeemedCode = { readonly sessionHash: string };

/** A one-time code for a mini-app's server, bound to the person, their session and the mini-app. Only its digest is kept. Throws NOT_FOUND. */
export async function issueAuthCode(
  { db, clock }: Pick<Registry, "db" | "clock">,
  { sessionHash }: Pick<EndUser, "sessionHash">,
  appId: string,
): Promise<{ readonly code: string; readonly expiresAt: string }> {
  const now = clock.now();
  const code = newSecret(CODE);
  const expiresAt = new Date(now + CODE_MS);
  await assertOpenApp({ db }, appId);
  await db.query("delete from auth_codes where expires_at <= $1", [new Date(now)]);
  await db.query(
    "insert into auth_codes (code_hash, session_hash, app_id, expires_at) values ($1, $2, $3, $4)",
    [hashSecret(code), sessionHash, appId, expiresAt],
  );
  return { code, expiresAt: expiresAt.toISOString() };
}

/**
 * Takes a code back, once. Security: by the team of the mini-app that it was made for, who must name that mini-app; another team's
 * attempt neither uses the code up nor learns whether it exists. Throws NOT_FOUND, FORBIDDEN.
 */
export async function redeemAuthCode(
  { db, clock }: Pick<Registry, "db" | "clock">,
  { code, appId, userId }: { readonly code: string; readonly appId: string; readonly userId: string },
): Promise<RedeemedCode> {
  await assertDeveloper({ db }, appId, userId);
  const [row] = await db.query<{ session_hash: string; expires_at: Date }>(
    "delete from auth_codes where code_hash = $1 and app_id = $2 returning session_hash, expires_at",
    [hashSecret(code), appId],
  );
  if (row !== undefined && row.expires_at.getTime() > clock.now()) return { sessionHash: row.session_hash };
  throw new AtollError(
    "NOT_FOUND",
    "There is no such code for this mini-app: it was used, has ended, or is another mini-app's. Ask for a new one.",
  );
}

/** Throws NOT_FOUND for a mini-app that is not here, or that was taken back whole. */
export async function assertOpenApp({ db }: Pick<Registry, "db">, appId: string): Promise<void> {
  const open = await db.query(
    `select 1 from apps a where a.id = $1
     and not exists (select 1 from revocations r where r.app_id = a.id and r.versions is null)`,
    [appId],
  );
  if (open.length === 0)
    throw new AtollError("NOT_FOUND", `There is no mini-app "${appId}", or it was revoked.`);
}

async function assertDeveloper({ db }: Pick<Registry, "db">, appId: string, userId: string): Promise<void> {
  const member = await db.query(
    `select 1 from apps a join team_members m on m.team_id = a.team_id
     where a.id = $1 and m.user_id = $2 and m.role in ('owner', 'admin', 'developer')`,
    [appId, userId],
  );
  if (member.length === 0)
    throw new AtollError(
      "NOT_FOUND",
      `There is no mini-app "${appId}" whose developer this token belongs to.`,
    );
}
