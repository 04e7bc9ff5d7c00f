import { useSyncExternalStore } from "react";
import { useHostChrome } from "../chrome/host-chrome.ts";

/** Whether a sheet of the host is open, so that mini-apps must stand back. */
export function useSheetOpen(): boolean {
  const { sheets } = useHostChrome();
  return useSyncExternalStore(sheets.onChange, sheets.any);
}
