import { join } from "node:path";
import { loadPortalSite } from "@atoll/portal/site";
import type { PortalSite } from "@atoll/portal/site";
import type { Logger } from "pino";
import { untilDone } from "../shell-site/until-done.ts";

const CHECKOUT = join(import.meta.dirname, "..", "..", "..", "..");

/** Begins to build the portal, beside the rest of the start. What it returns waits for that; a build that failed is tried again. */
export function startPortal(log: Logger): () => Promise<PortalSite> {
  const site = untilDone(() =>
    loadPortalSite({ root: CHECKOUT, onBuild: () => log.info("building the portal") }),
  );
  site().catch((error: unknown) => log.error({ err: error }, "the portal could not be built"));
  return site;
}
