import { AtollError } from "@atoll/protocol";
import type { Registry } from "../registry.ts";
import type { RequestContext } from "./context.ts";

/** Security: a change at the portal comes from the portal's own pages, whatever cookie a browser adds. Throws ORIGIN_REFUSED. */
export async function requireSameOrigin(
  { config }: Pick<Registry, "config">,
  c: RequestContext,
): Promise<void> {
  if (c.req.method === "GET" || c.req.method === "HEAD") return;
  if (c.req.header("origin") === config.portalOrigin) return;
  throw new AtollError("ORIGIN_REFUSED", "Changes are made from the portal's own pages only.");
}
