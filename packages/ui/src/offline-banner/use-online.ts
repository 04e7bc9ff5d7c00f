import { useSyncExternalStore } from "react";
import type { Connection } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { isWeb } from "../host/platform.ts";

/** Whether there is a connection; true where nobody can tell. */
export function useOnline(): boolean {
  const { connection = isWeb ? BROWSER : ALWAYS } = useSurface();
  return useSyncExternalStore(connection.subscribe, connection.isOnline);
}

const BROWSER: Connection = {
  isOnline: () => navigator.onLine,
  subscribe(changed) {
    addEventListener("online", changed);
    addEventListener("offline", changed);
    return () => {
      removeEventListener("online", changed);
      removeEventListener("offline", changed);
    };
  },
};

const ALWAYS: Connection = { isOnline: () => true, subscribe: () => () => undefined };
