import { createHash, timingSafeEqual } from "node:crypto";
import { AtollError } from "@atoll/protocol";
import type { Registry } from "../registry.ts";
import type { RequestContext } from "./context.ts";

/** Security: figures tell about a company's business; beyond development they are for whoever has the operator's token. Throws NOT_FOUND. */
export function requireMetricsToken({ config }: Pick<Registry, "config">, c: RequestContext): void {
  if (config.metricsToken === undefined && !config.production) return;
  const given = (c.req.header("authorization") ?? "").replace(/^Bearer /, "");
  if (config.metricsToken !== undefined && isSame(given, config.metricsToken)) return;
  throw new AtollError("NOT_FOUND", "Set ATOLL_METRICS_TOKEN, and send it as a bearer token.");
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
