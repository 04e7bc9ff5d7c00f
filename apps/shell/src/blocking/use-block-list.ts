import { useSyncExternalStore } from "react";
import { useServices } from "../services/shell-services.ts";
import type { BlockedMiniApp } from "./block-list.ts";

/** The mini-apps that are blocked on this device, the last blocked first. */
export function useBlockList(): readonly BlockedMiniApp[] {
  const { blocked } = useServices().safety;
  return useSyncExternalStore(blocked.onChange, blocked.list);
}
