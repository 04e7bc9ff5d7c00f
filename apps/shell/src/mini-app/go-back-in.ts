import type { Session } from "@atoll/host";
import type { PromptController } from "@atoll/react-native/chrome";

/**
 * Goes back within a mini-app: to its page before, or to whatever it does with the back button; at its first page asks before what would
 * be lost is left. True when the person stays for now.
 */
export function goBackIn(
  { chrome, id, state }: Pick<Session, "chrome" | "id" | "state">,
  surfaces: Pick<PromptController["surfaces"], "close">,
): boolean {
  if (state() !== "open") return false;
  if (chrome.back()) return true;
  if (chrome.state().leaveConfirm === null) return false;
  // What draws it asks the person first, and closes it when they want to leave.
  surfaces.close(id);
  return true;
}
