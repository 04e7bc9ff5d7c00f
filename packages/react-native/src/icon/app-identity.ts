import type { InstalledMiniApp } from "@atoll/host";
import { useMemo } from "react";
import { useIconUri } from "./use-icon-uri.ts";

/** How the host's chrome names and shows a mini-app: always from its catalogue entry, never from what it draws. */
export type AppIdentity = {
  readonly name: string;
  readonly color?: string | undefined;
  readonly uri?: string | undefined;
};

/** The identity of a mini-app, with the address of its icon once that is read. */
export function useAppIdentity(app: InstalledMiniApp): AppIdentity {
  const { icon, name, color } = app.manifest;
  const read = useMemo(() => (icon === undefined ? undefined : () => app.assets.get(icon)), [app, icon]);
  const uri = useIconUri(read);
  return { name, color, uri };
}
