import type { PortalApi } from "@atoll/distribution/registry";
import { createContext, useContext } from "react";

export type Portal = {
  readonly api: PortalApi;
  readonly upload: typeof import("./upload-package.ts").uploadPackage;
};

export const PortalContext = createContext<Portal | undefined>(undefined);

/** The registry as the pages reach it. */
export function usePortal(): Portal {
  const portal = useContext(PortalContext);
  if (portal === undefined) throw new Error("A page was drawn outside of the portal.");
  return portal;
}
