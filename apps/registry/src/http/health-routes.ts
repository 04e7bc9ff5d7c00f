import { Hono } from "hono";
import { Registry as Metrics, collectDefaultMetrics } from "prom-client";
import type { Registry } from "../registry.ts";
import type { Env } from "./context.ts";

/** Whether the process lives, whether it can serve, and figures for Prometheus. */
export function healthRoutes({ db }: Registry): Hono<Env> {
  const metrics = new Metrics();
  collectDefaultMetrics({ register: metrics });
  return new Hono<Env>()
    .get("/healthz", (c) => c.json({ ok: true }))
    .get("/readyz", async (c) => {
      const ready = await db.query("select 1").then(
        () => true,
        () => false,
      );
      return c.json({ ok: ready }, ready ? 200 : 503);
    })
    .get("/metrics", async (c) =>
      c.text(await metrics.metrics(), 200, { "content-type": metrics.contentType }),
    );
}
