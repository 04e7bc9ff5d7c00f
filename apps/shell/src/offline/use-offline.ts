import { useSyncExternalStore } from "react";
import { useServices } from "../services/shell-services.ts";

/** True while the registry cannot be reached. */
export function useOffline(): boolean {
  const { connection } = useServices().offline;
  return useSyncExternalStore(connection.onChange, connection.offline);
}
