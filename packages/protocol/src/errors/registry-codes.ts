import type { ErrorCodeRow } from "./error-code-row.ts";

/** Answers of the registry's API. */
export const REGISTRY_CODES = {
  NOT_SIGNED_IN: {
    kind: "registry",
    status: 401,
    retryable: false,
    summary: "The request carries no valid token or session.",
  },
  TOKEN_EXPIRED: {
    kind: "registry",
    status: 401,
    retryable: false,
    summary: "The token has expired: sign in again.",
  },
  FORBIDDEN: {
    kind: "registry",
    status: 403,
    retryable: false,
    summary: "The role of this account does not allow this.",
  },
  SECOND_FACTOR_REQUIRED: {
    kind: "registry",
    status: 403,
    retryable: true,
    summary: "This needs a code of a second factor from the last 15 minutes.",
  },
  ORIGIN_REFUSED: {
    kind: "registry",
    status: 403,
    retryable: false,
    summary: "The request comes from a page that may not make it.",
  },
  NOT_FOUND: {
    kind: "registry",
    status: 404,
    retryable: false,
    summary: "There is no such thing, or it is not yours to see.",
  },
  INVALID_REQUEST: {
    kind: "registry",
    status: 400,
    retryable: false,
    summary: "The request does not fit its schema.",
  },
  STATE_CONFLICT: {
    kind: "registry",
    status: 409,
    retryable: false,
    summary: "The state of the version or release does not allow this.",
  },
  VERSION_NOT_RISING: {
    kind: "registry",
    status: 409,
    retryable: false,
    summary: "The version code is not higher than that of the last submission.",
  },
  APP_ID_TAKEN: {
    kind: "registry",
    status: 409,
    retryable: false,
    summary: "The id belongs to another team.",
  },
  ALREADY_CLAIMED: {
    kind: "registry",
    status: 409,
    retryable: false,
    summary: "The operator of this registry is there already.",
  },
  UPLOAD_INCOMPLETE: {
    kind: "registry",
    status: 400,
    retryable: true,
    summary: "The upload broke off, or is not of the announced length or digest.",
  },
  UPLOAD_TOO_SLOW: { kind: "registry", status: 408, retryable: true, summary: "The upload took too long." },
  TOO_MANY_REQUESTS: {
    kind: "registry",
    status: 429,
    retryable: true,
    summary: "Too many requests in a short time.",
  },
  STORAGE_FULL: {
    kind: "registry",
    status: 507,
    retryable: true,
    summary: "The registry has no room left: nothing was stored.",
  },
  UNAVAILABLE: {
    kind: "registry",
    status: 503,
    retryable: true,
    summary: "The registry's database or store does not answer for the moment.",
  },
  SETUP_REQUIRED: {
    kind: "registry",
    status: 503,
    retryable: true,
    summary: "The registry has no operator yet: open its one-time link first.",
  },
  SIGNING_KEY_AWAY: {
    kind: "registry",
    status: 503,
    retryable: false,
    summary: "The key that must sign this is not in the registry's key folder.",
  },
  AUTHORIZATION_PENDING: {
    kind: "registry",
    status: 400,
    retryable: true,
    summary: "The device login waits for its approval.",
  },
  REGISTRY_ERROR: {
    kind: "registry",
    status: 500,
    retryable: true,
    summary: "The registry failed; the operator's log says why.",
  },
} as const satisfies Record<string, ErrorCodeRow>;
