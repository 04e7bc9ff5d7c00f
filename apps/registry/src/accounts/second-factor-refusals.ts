import type { Refusals } from "./auth/translate-refusal.ts";

const NOT_ENROLLED = ["STATE_CONFLICT", "This account has no second factor. Enrol one first."] as const;
const START_OVER = ["NOT_SIGNED_IN", "This sign-in is over. Start again with your password."] as const;
const WAIT = ["TOO_MANY_REQUESTS", "Too many wrong codes. Wait 15 minutes and sign in again."] as const;
/** What is said when a code or the password before it does not count. */
export const SECOND_FACTOR_REFUSALS: Refusals = {
  INVALID_PASSWORD: ["NOT_SIGNED_IN", "The password is not right. Check it."],
  INVALID_CODE: ["NOT_SIGNED_IN", "This code is not right. Wait for the next one and try again."],
  INVALID_BACKUP_CODE: ["NOT_SIGNED_IN", "This recovery code is not right, or was used."],
  INVALID_TWO_FACTOR_COOKIE: START_OVER,
  TOTP_NOT_ENABLED: NOT_ENROLLED,
  BACKUP_CODES_NOT_ENABLED: NOT_ENROLLED,
  TOTP_ALREADY_ENABLED: [
    "STATE_CONFLICT",
    "This account has a second factor already. Remove it first to enrol another.",
  ],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: WAIT,
  ACCOUNT_TEMPORARILY_LOCKED: WAIT,
};
