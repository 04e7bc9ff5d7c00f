import { createRemoteJWKSet, errors, jwtVerify } from "jose";

/** Who the tokens of a mini-app must be from and for. */
export type SessionRules = {
  /** Address of the registry: what tokens name as their issuer. */
  readonly registry: string;
  /** Id of the mini-app that this server belongs to. */
  readonly app: string;
};

/** The person's name for this mini-app, or why there is none. */
export type Verified = { readonly subject: string } | "refused" | "unavailable";

/** What is wrong with a token, rather than with the way to the registry's keys. */
const REFUSALS: readonly string[] = [
  "ERR_JOSE_ALG_NOT_ALLOWED",
  "ERR_JOSE_NOT_SUPPORTED",
  "ERR_JWKS_NO_MATCHING_KEY",
  "ERR_JWS_INVALID",
  "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
  "ERR_JWT_CLAIM_VALIDATION_FAILED",
  "ERR_JWT_EXPIRED",
  "ERR_JWT_INVALID",
];

/** Checks tokens of `platform.auth.getSession()` by the registry's public keys, which are fetched when needed and kept. */
export function createVerifySession({ registry, app }: SessionRules): (token: string) => Promise<Verified> {
  const keys = createRemoteJWKSet(new URL("/.well-known/jwks.json", registry));
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: registry,
        // Security: without this, a token that was made for another mini-app would count here.
        audience: app,
        // Security: the registry's own; never what a token says of itself.
        algorithms: ["EdDSA"],
        requiredClaims: ["sub", "exp"],
      });
      const { sub = "" } = payload;
      return sub === "" ? "refused" : { subject: sub };
    } catch (error) {
      // Security: whatever went wrong, nobody comes in; only the words differ.
      return error instanceof errors.JOSEError && REFUSALS.includes(error.code) ? "refused" : "unavailable";
    }
  };
}
