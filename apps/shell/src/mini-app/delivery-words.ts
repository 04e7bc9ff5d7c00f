import type { ErrorCode } from "@atoll/protocol";

const TELL_OPERATOR = "Try again; if it stays so, tell whoever runs this registry.";
const NOT_TRUSTED = `What the registry sent about this mini-app is not to be trusted, so it was not opened. ${TELL_OPERATOR}`;

/** Why a mini-app could not be opened, to the person who wanted it. */
const SENTENCES: { readonly [code in ErrorCode]?: string } = {
  REVOKED:
    "The registry took this version back, so it may not run. Try again later: its developer may bring a new one.",
  NOT_ON_OFFER: "This mini-app is not on offer for this device now. Try again later.",
  DOWNLOAD_FAILED: "This mini-app could not be fetched. Check the connection and try again.",
  STORE_FULL: "This device has no room for the mini-app. Free some space, then try again.",
  METADATA_EXPIRED:
    "This device has not heard from the registry for too long to open this mini-app. Connect, then try again.",
  METADATA_SIGNATURE: NOT_TRUSTED,
  METADATA_INVALID: NOT_TRUSTED,
  METADATA_REPLAYED: NOT_TRUSTED,
  METADATA_TOO_LARGE: NOT_TRUSTED,
  ARTIFACT_MISMATCH: `A file of this mini-app is not the one that was released, so it was not opened. ${TELL_OPERATOR}`,
};

/** What to say of a mini-app that could not be opened, and what to do. */
export function deliveryWords(code: ErrorCode): string {
  return SENTENCES[code] ?? "A part of this app failed. Reload the page and open it again.";
}
