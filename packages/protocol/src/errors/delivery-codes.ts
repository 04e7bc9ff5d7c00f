import type { ErrorCodeRow } from "./error-code-row.ts";

/** Why a host does not take or open a release. */
export const DELIVERY_CODES = {
  METADATA_SIGNATURE: {
    kind: "delivery",
    retryable: false,
    summary: "Signed metadata has no valid signature of the key it needs.",
  },
  METADATA_INVALID: {
    kind: "delivery",
    retryable: false,
    summary: "Signed metadata is not what its schema says, or is for another mini-app, registry or platform.",
  },
  METADATA_REPLAYED: {
    kind: "delivery",
    retryable: false,
    summary: "Signed metadata is older than what this host has already seen.",
  },
  METADATA_EXPIRED: {
    kind: "delivery",
    retryable: true,
    summary: "Signed metadata has expired, and the time for opening offline is over.",
  },
  METADATA_TOO_LARGE: {
    kind: "delivery",
    retryable: false,
    summary: "Signed metadata is larger than its cap.",
  },
  ARTIFACT_MISMATCH: {
    kind: "delivery",
    retryable: true,
    summary: "Downloaded bytes are not those that the signed statement names.",
  },
  DOWNLOAD_FAILED: {
    kind: "delivery",
    retryable: true,
    summary: "The registry could not be reached, or broke off.",
  },
  NOT_ON_OFFER: {
    kind: "delivery",
    retryable: false,
    summary: "No release of the mini-app is on offer for this host.",
  },
  REVOKED: {
    kind: "delivery",
    retryable: false,
    summary: "The mini-app, or this version of it, was revoked.",
  },
  BLOCKED_HERE: {
    kind: "delivery",
    retryable: false,
    summary: "The person blocked the mini-app on this device.",
  },
  STORE_FULL: { kind: "delivery", retryable: true, summary: "This device has no room for the mini-app." },
  PATCH_INVALID: {
    kind: "delivery",
    retryable: false,
    summary: "A patch is not well-formed, or does not give the bytes it should.",
  },
} as const satisfies Record<string, ErrorCodeRow>;
