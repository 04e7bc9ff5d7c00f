import type { App, Team } from "@atoll/distribution/registry";
import { useApps, useMe } from "../api/queries.ts";

/** What a role in the team of a mini-app lets someone do. The registry decides; the pages only show what it will not refuse. */
export type AppAccess = { readonly develops: boolean; readonly releases: boolean; readonly owns: boolean };

/** A mini-app of one's teams, and what one may do with it. */
export function useApp(id: string): { readonly app: App | undefined; readonly access: AppAccess } {
  const { data: apps } = useApps();
  const { data: me } = useMe();
  const app = apps?.find((each) => each.id === id);
  return { app, access: accessOf(me?.teams.find((team) => team.id === app?.team)?.role) };
}

/** What a role lets someone do; nothing for who is not in the team. */
export function accessOf(role: Team["role"] | undefined): AppAccess {
  const releases = role === "owner" || role === "admin";
  return { develops: releases || role === "developer", releases, owns: role === "owner" };
}
