import { createContext, useContext } from "react";
import { matchRoute } from "../match-route.ts";
import type { ShellRoute } from "../match-route.ts";

/** The routes of the shell around, for screens that lead to others. */
export const KnownRoutesContext = createContext<readonly ShellRoute[]>([]);

/** Whether this shell has a screen at an address: one that leaves an area out does not lead there. */
export function useLeadsSomewhere(): (address: string) => boolean {
  const routes = useContext(KnownRoutesContext);
  return (address) => matchRoute(routes, address) !== undefined;
}
