import type { ChromeState, Session } from "@atoll/host";
import { useSyncExternalStore } from "react";

/** What a mini-app has said of itself to the host's chrome. */
export function useSessionChrome({ chrome }: Session): ChromeState {
  return useSyncExternalStore(chrome.onChange, chrome.state);
}
