import { createContext, useContext, useSyncExternalStore } from "react";
import { createOpenMiniApps } from "./open-mini-apps.ts";
import type { OpenMiniApp, OpenMiniApps } from "./open-mini-apps.ts";

export const OpenMiniAppsContext = createContext<OpenMiniApps>(createOpenMiniApps());

/** The open mini-apps of the shell around this component, to change them. */
export function useOpenMiniApps(): OpenMiniApps {
  return useContext(OpenMiniAppsContext);
}

/** Which mini-apps are open, the one in front last first. */
export function useOpenList(): readonly OpenMiniApp[] {
  const open = useOpenMiniApps();
  return useSyncExternalStore(open.onChange, open.list);
}
