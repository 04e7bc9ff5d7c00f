import { setTimeout as pause } from "node:timers/promises";
import { AtollError, isAtollError, isErrorCode } from "@atoll/protocol";
import { decodeJwt } from "jose";
import type { Registry } from "../../registry.ts";
import { newId } from "../secrets.ts";

export const SESSION_TOKEN_JOB = "sign-session";
const WAIT_MS = 8_000;
const POLL_MS = 50;
/** Requests that nobody fetched are gone after this. */
const KEPT_MS = 60_000;

export type SessionToken = { readonly token: string; readonly subject: string; readonly expiresAt: string };

type About = { readonly sessionHash: string; readonly appId: string };

/**
 * A signed token that says to a mini-app's server who uses it. Security: a web role has no key and never sees one; it leaves a request
 * in the database, and a worker's signer looks up itself what it says. Throws NOT_FOUND, SIGNING_KEY_AWAY, UNAVAILABLE.
 */
export async function makeSessionToken(registry: Registry, about: About): Promise<SessionToken> {
  const id = await askFor(registry, about);
  const token = await (
    registry.config.role === "web" ? signedByWorker(registry, id) : registry.signer.signSession(id)
  ).finally(() => registry.db.query("delete from session_token_requests where id = $1", [id]));
  const { sub = "", exp = 0 } = decodeJwt(token);
  return { token, subject: sub, expiresAt: new Date(exp * 1000).toISOString() };
}

async function askFor({ db, clock }: Registry, { sessionHash, appId }: About): Promise<string> {
  const id = newId("jwtrequest");
  const now = clock.now();
  await db.query("delete from session_token_requests where created_at <= $1", [new Date(now - KEPT_MS)]);
  await db.query(
    "insert into session_token_requests (id, session_hash, app_id, created_at) values ($1, $2, $3, $4)",
    [id, sessionHash, appId, new Date(now)],
  );
  return id;
}

type Answer = { readonly token: string | null; readonly refusal: string | null };

async function signedByWorker({ db, jobs }: Registry, id: string): Promise<string> {
  await jobs.send(SESSION_TOKEN_JOB, { id }, { key: id });
  const deadline = performance.now() + WAIT_MS;
  while (performance.now() < deadline) {
    const [row] = await db.query<Answer>("select token, refusal from session_token_requests where id = $1", [
      id,
    ]);
    if (typeof row?.token === "string") return row.token;
    if (isErrorCode(row?.refusal)) throw new AtollError(row.refusal);
    await pause(POLL_MS);
  }
  throw new AtollError("UNAVAILABLE", "No worker signed the token in time. Try again in a moment.");
}

/** Signs what web roles asked for; run by the roles that have a signer. */
export async function workSessionTokens({ db, jobs, signer }: Registry): Promise<void> {
  await jobs.work(
    SESSION_TOKEN_JOB,
    async (data) => {
      const { id } = data as { readonly id?: unknown };
      if (typeof id !== "string") return;
      const answer = await signer.signSession(id).then(
        (token) => ({ token, refusal: null }),
        (error: unknown) => ({ token: null, refusal: isAtollError(error) ? error.code : "REGISTRY_ERROR" }),
      );
      await db.query("update session_token_requests set token = $2, refusal = $3 where id = $1", [
        id,
        answer.token,
        answer.refusal,
      ]);
    },
    { atOnce: 4 },
  );
}
