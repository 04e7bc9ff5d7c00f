import type { ErrorCodeRow } from "./error-code-row.ts";

/** Answers to a call of the SDK; creators see them. */
export const CALL_CODES = {
  PERMISSION_DENIED: { kind: "call", retryable: false, summary: "The user did not allow this." },
  PERMISSION_NOT_DECLARED: {
    kind: "call",
    retryable: false,
    summary: "The manifest does not declare the permission this method needs.",
  },
  NOT_SUPPORTED: { kind: "call", retryable: false, summary: "This host does not offer the method." },
  USER_CANCELED: {
    kind: "call",
    retryable: true,
    summary: "The user closed the host's sheet without choosing.",
  },
  INVALID_ARGUMENT: {
    kind: "call",
    retryable: false,
    summary: "The parameters do not fit the method's schema.",
  },
  NETWORK_BLOCKED: {
    kind: "call",
    retryable: false,
    summary: "The address is not among the manifest's allowed domains, or is not https.",
  },
  NETWORK_ERROR: { kind: "call", retryable: true, summary: "The request did not complete." },
  QUOTA_EXCEEDED: { kind: "call", retryable: false, summary: "The mini-app has used up what it may use." },
  RATE_LIMITED: { kind: "call", retryable: true, summary: "Too many calls in a short time." },
  TIMEOUT: { kind: "call", retryable: true, summary: "No answer in time." },
  ABORTED: { kind: "call", retryable: true, summary: "The mini-app cancelled the call." },
  HOST_ERROR: { kind: "call", retryable: true, summary: "The host's provider failed." },
  AGE_RESTRICTED: { kind: "call", retryable: false, summary: "The user's age does not allow this." },
  BACKGROUND_BLOCKED: {
    kind: "call",
    retryable: true,
    summary: "Only possible while the mini-app is in front.",
  },
  ALREADY_OWNED: {
    kind: "call",
    status: 409,
    retryable: false,
    summary: "The person has this already and it is not used up.",
  },
  PAYMENT_DECLINED: {
    kind: "call",
    status: 402,
    retryable: true,
    summary: "The payment was declined: nothing was charged.",
  },
  PAYMENTS_OFF: {
    kind: "call",
    status: 409,
    retryable: false,
    summary: "Nothing can be paid for here: there is no payment provider.",
  },
  PRODUCT_NOT_FOUND: {
    kind: "call",
    status: 404,
    retryable: false,
    summary: "The mini-app offers no product of this id.",
  },
  ORDER_NOT_FOUND: {
    kind: "call",
    status: 404,
    retryable: false,
    summary: "There is no such order of this person in this mini-app.",
  },
  GESTURE_REQUIRED: { kind: "call", retryable: true, summary: "Only possible in answer to a tap." },
} as const satisfies Record<string, ErrorCodeRow>;
