import { AtollError } from "@atoll/protocol";
import { decodeProtectedHeader, errors, jwtVerify } from "jose";
import type { JWTPayload } from "jose";
import type { HostRow } from "../hosts/host-routes.ts";
import type { HostKeys } from "../hosts/host-keys.ts";
import type { Registry } from "../../registry.ts";
import { hashSecret } from "../secrets.ts";

/** Security: signatures of public keys only; no secret is shared with a host. */
const ALGORITHMS = ["EdDSA", "ES256", "ES384", "PS256", "RS256"];
const MAX_AGE_SECONDS = 300;
const SKEW_SECONDS = 30;

/**
 * Who a host's server says its person is, checked. Security: keys come from where the operator said, whatever `jku` or `x5u` the
 * assertion carries; it is for this registry, lives five minutes at most and counts once. Throws NOT_SIGNED_IN, TOKEN_EXPIRED.
 */
export async function readHostAssertion(
  { db, clock, config }: Pick<Registry, "db" | "clock" | "config">,
  host: HostRow & { readonly issuer: string; readonly jwks_url: string },
  { assertion, keys }: { readonly assertion: string; readonly keys: HostKeys },
): Promise<string> {
  const keySet = await keys.at(host.jwks_url, keyIdOf(assertion));
  const { payload } = await jwtVerify(assertion, keySet, {
    algorithms: ALGORITHMS,
    issuer: host.issuer,
    audience: config.shellOrigin,
    currentDate: new Date(clock.now()),
    clockTolerance: SKEW_SECONDS,
    maxTokenAge: MAX_AGE_SECONDS,
    requiredClaims: ["sub", "exp", "iat", "jti"],
  }).catch((error: unknown) => {
    throw refusal(error);
  });
  const { subject, id, expires } = claimsOf(payload);
  await db.query("delete from used_assertions where expires_at <= $1", [new Date(clock.now())]);
  const first = await db.query(
    "insert into used_assertions (host_id, jti_hash, expires_at) values ($1, $2, $3) on conflict do nothing returning 1",
    [host.id, hashSecret(id), new Date((expires + SKEW_SECONDS + 1) * 1000)],
  );
  if (first.length === 0)
    throw new AtollError(
      "NOT_SIGNED_IN",
      "This assertion was used already. Sign a new one for each sign-in.",
    );
  return subject;
}

function keyIdOf(assertion: string): string | undefined {
  try {
    return decodeProtectedHeader(assertion).kid;
  } catch (error) {
    throw refusal(error);
  }
}

function claimsOf({ sub, jti, exp = 0, iat = 0, aud }: JWTPayload) {
  const text = (value: unknown): value is string =>
    typeof value === "string" && value.length > 0 && value.length <= 200;
  if (!text(sub) || !text(jti) || typeof aud !== "string" || exp - iat > MAX_AGE_SECONDS) {
    throw new AtollError(
      "NOT_SIGNED_IN",
      `An assertion has a "sub" and a "jti" of at most 200 characters, one "aud", and lives ${MAX_AGE_SECONDS} s at most.`,
    );
  }
  return { subject: sub, id: jti, expires: exp };
}

function refusal(error: unknown): AtollError {
  if (error instanceof errors.JWTExpired)
    return new AtollError("TOKEN_EXPIRED", "The assertion has expired. Sign a new one.");
  const why = error instanceof errors.JOSEError ? error.code : "not readable";
  return new AtollError("NOT_SIGNED_IN", `The assertion does not count: ${why}. Sign a new one.`, {
    data: { why },
  });
}
