import { toBase64Url } from "@atoll/distribution";
import { AtollError } from "@atoll/protocol";
import { subjectOf } from "../accounts/end-users/pairwise-subject.ts";
import { newId } from "../accounts/secrets.ts";
import { TOKEN_SECONDS, sessionKey } from "./session-keys.ts";
import type { SigningContext } from "./signing-context.ts";

/** A request counts for a minute: what was asked and not fetched is not signed later. */
const REQUEST_MS = 60_000;

type Row = {
  readonly app_id: string;
  readonly host_id: string;
  readonly end_user_id: string;
  readonly team_id: string;
  readonly ownership_epoch: number;
  readonly pairwise_salt: string;
};

/** Security: who it is, in which host, and who owns the mini-app, is looked up here, not told. */
const REQUEST = `select r.app_id, u.host_id, u.id as end_user_id, a.team_id, a.ownership_epoch, h.pairwise_salt
  from session_token_requests r
  join end_user_sessions s on s.token_hash = r.session_hash and s.expires_at > $2
  join end_users u on u.id = s.end_user_id join hosts h on h.id = u.host_id join apps a on a.id = r.app_id
  where r.id = $1 and r.created_at > $3
    and not exists (select 1 from revocations v where v.app_id = a.id and v.versions is null)`;

/**
 * A JWT that says to one mini-app's server who uses it: `sub` is another for each mini-app, `azp` names the host. Signed by EdDSA, it
 * counts for ten minutes. Throws NOT_FOUND when nobody asked for it, or the session or mini-app has ended; SIGNING_KEY_AWAY.
 */
export async function signSession(context: SigningContext, requestId: string): Promise<string> {
  const now = context.clock.now();
  const [row] = await context.db.query<Row>(REQUEST, [requestId, new Date(now), new Date(now - REQUEST_MS)]);
  if (row === undefined)
    throw new AtollError("NOT_FOUND", "There is no such request for a token, or its session has ended.");
  const issued = Math.floor(now / 1000);
  const key = await sessionKey(context);
  const subject = subjectOf({
    hostId: row.host_id,
    appId: row.app_id,
    teamId: row.team_id,
    ownershipEpoch: row.ownership_epoch,
    endUserId: row.end_user_id,
    salt: row.pairwise_salt,
  });
  const header = { alg: "EdDSA", typ: "JWT", kid: key.id };
  const claims = {
    iss: context.issuer,
    aud: row.app_id,
    sub: subject,
    azp: row.host_id,
    iat: issued,
    exp: issued + TOKEN_SECONDS,
    jti: newId("jwt"),
  };
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${toBase64Url(key.sign(new TextEncoder().encode(signed)))}`;
}

function encode(part: object): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(part)));
}
