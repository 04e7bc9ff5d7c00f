import { bridge } from "@atoll/guest";
import type { Environment, LifecycleState } from "@atoll/protocol/wire";
import { useSyncExternalStore } from "react";

/** Theme, locale, direction, text size, window and insets; re-renders when the host changes one. */
export function useEnvironment(): Environment {
  return useSyncExternalStore(bridge.onEnvironment, bridge.environment);
}

/** Where the mini-app stands: launched, shown, hidden or unloaded. */
export function useLifecycle(): LifecycleState {
  return useSyncExternalStore(bridge.onLifecycle, bridge.lifecycle);
}
