import { Hono } from "hono";
import type { Env } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { buyerRoutes } from "./buyer-routes.ts";
import { webhookKeyRoutes } from "./notices/webhook-key-routes.ts";
import { webhookRoutes } from "./notices/webhook-routes.ts";
import { soldOrderRoutes } from "./orders/sold-order-routes.ts";
import { productRoutes } from "./products/product-routes.ts";
import { createProviders } from "./providers/providers.ts";

/** What teams sell: products, orders, refunds, and where their servers hear of it. */
export function paymentRoutes(registry: Registry): Hono<Env> {
  return new Hono<Env>()
    .route("/", productRoutes(registry))
    .route("/", soldOrderRoutes(registry, createProviders(registry.config)))
    .route("/", webhookRoutes(registry));
}

/** What the hosts' people buy, and the keys by which creators' servers check what they are told. */
export function shopRoutes(registry: Registry): Hono<Env> {
  return new Hono<Env>()
    .route("/", buyerRoutes(registry, createProviders(registry.config)))
    .route("/", webhookKeyRoutes(registry));
}
