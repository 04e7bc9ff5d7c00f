import type { ErrorCode } from "@atoll/protocol";

const TELL_OPERATOR = "Try again; if it stays so, tell whoever runs this registry.";
const NOT_TRUSTED = `What the registry sent about this mini-app is not to be trusted, so it was not opened. ${TELL_OPERATOR}`;

const failures: { readonly [code in ErrorCode]?: string } = {
  REVOKED:
    "The registry took this version back, so it may not run. Try again later: its developer may bring a new one.",
  NOT_ON_OFFER: "This mini-app is not on offer for this device now. Try again later.",
  DOWNLOAD_FAILED: "This mini-app could not be fetched. Check the connection and try again.",
  BLOCKED_HERE: "You blocked this mini-app on this device. Unblock it under Permissions, then try again.",
  STORE_FULL: "This device has no room for the mini-app. Free some space, then try again.",
  METADATA_EXPIRED:
    "This device has not heard from the registry for too long to open this mini-app. Connect, then try again.",
  METADATA_SIGNATURE: NOT_TRUSTED,
  METADATA_INVALID: NOT_TRUSTED,
  METADATA_REPLAYED: NOT_TRUSTED,
  METADATA_TOO_LARGE: NOT_TRUSTED,
  ARTIFACT_MISMATCH: `A file of this mini-app is not the one that was released, so it was not opened. ${TELL_OPERATOR}`,
};

/** Words around an open mini-app, and why one could not be opened. */
export const open = {
  failures,
  failedOtherwise: "A part of this app failed. Reload the page and open it again.",
  phoneSize: "Show at a phone’s size",
  wider: "Show wider",
  about: "About",
  permissions: "Permissions",
  report: "Report",
  switchTo: "Switch",
  restart: "Restart",
};
