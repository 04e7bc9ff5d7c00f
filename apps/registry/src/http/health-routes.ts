import { Hono } from "hono";
import { createMetrics } from "../metrics/metrics.ts";
import type { Registry } from "../registry.ts";
import type { Env } from "./context.ts";
import { requireMetricsToken } from "./metrics-token.ts";

/** Whether the process lives, whether it can serve, and figures for Prometheus. */
export function healthRoutes(registry: Registry): Hono<Env> {
  const metrics = createMetrics(registry);
  const isReady = () =>
    registry.db.query("select 1").then(
      () => true,
      () => false,
    );
  return new Hono<Env>()
    .get("/healthz", (c) => c.json({ ok: true }))
    .get("/readyz", async (c) => {
      const ok = await isReady();
      return c.json({ ok }, ok ? 200 : 503);
    })
    .get("/metrics", async (c) => {
      requireMetricsToken(registry, c);
      return c.text(await metrics.metrics(), 200, { "content-type": metrics.contentType });
    });
}
