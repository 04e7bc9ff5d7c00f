import { confirmationSchema, newOrderSchema } from "@atoll/distribution/registry";
import { Hono } from "hono";
import * as z from "zod";
import { requireEndUser } from "../accounts/end-users/end-user-session.ts";
import type { Env, RequestContext } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import { readQuery } from "../http/read-query.ts";
import type { Registry } from "../registry.ts";
import { entitlementsOf } from "./entitlements.ts";
import { confirmOrder } from "./orders/confirm-order.ts";
import { consumeOrder } from "./orders/consume-order.ts";
import { describeOrder, lockOrder, readOrder } from "./orders/order-row.ts";
import type { OrderRow } from "./orders/order-row.ts";
import { moveOrder } from "./orders/order-states.ts";
import { placeOrder } from "./orders/place-order.ts";
import { describeOffer, productsOnOffer } from "./products/product-row.ts";
import type { PaymentProvider } from "./providers/payment-provider.ts";
import { askForRefund } from "./refunds/refund-order.ts";

const productsQuerySchema = z.strictObject({
  /** Ids, by commas. */
  ids: z.string().max(2_000).optional(),
  language: z.string().max(35).default("en"),
});
export const refundWishSchema = z.strictObject({ reason: z.string().trim().min(1).max(500) });

const BASE = "/v1/payments/:app";

/** What a host asks for in the name of a person who uses one of its mini-apps. */
export function buyerRoutes(registry: Registry, providers: readonly PaymentProvider[]): Hono<Env> {
  const { db } = registry;
  const limit = createRateLimit({ points: 60, seconds: 600 });
  const routes = new Hono<Env>();
  const scopeOf = async (c: RequestContext) => {
    const user = await requireEndUser(registry, c);
    return { user, appId: c.req.param("app") ?? "", endUserId: user.id };
  };
  const show = async (row: OrderRow) => {
    const methods = providers.find(({ name }) => name === row.provider)?.methods ?? ["none"];
    return describeOrder(row, { seller: await sellerOf(db, row.app_id), methods });
  };
  routes.get(`${BASE}/products`, async (c) => {
    const { ids, language } = readQuery(c, productsQuerySchema);
    const rows = await productsOnOffer(db, c.req.param("app"), ids?.split(",").slice(0, 100));
    return c.json({ products: rows.map((row) => describeOffer(row, language)) });
  });
  routes.post(`${BASE}/orders`, async (c) => {
    const { user, appId } = await scopeOf(c);
    await limit(c, `${user.id} ${appId}`);
    const asked = await readBody(c, newOrderSchema);
    return c.json({ order: await show(await placeOrder(registry, { user, appId, asked, providers })) }, 201);
  });
  routes.get(`${BASE}/orders`, async (c) => {
    const { appId, endUserId } = await scopeOf(c);
    const rows = await db.query<OrderRow>(
      "select * from orders where app_id = $1 and end_user_id = $2 and state = 'confirmed' order by created_at, id limit 100",
      [appId, endUserId],
    );
    return c.json({ orders: await Promise.all(rows.map(show)) });
  });
  routes.get(`${BASE}/orders/:order`, async (c) => {
    const { appId, endUserId } = await scopeOf(c);
    return c.json({ order: await show(await readOrder(db, c.req.param("order"), { appId, endUserId })) });
  });
  routes.post(`${BASE}/orders/:order/confirm`, async (c) => {
    const { appId, endUserId } = await scopeOf(c);
    const agreed = await readBody(c, confirmationSchema);
    const orderId = c.req.param("order");
    return c.json({
      order: await show(await confirmOrder(registry, { orderId, appId, endUserId, agreed, providers })),
    });
  });
  routes.post(`${BASE}/orders/:order/cancel`, async (c) => {
    const { appId, endUserId } = await scopeOf(c);
    const row = await db.transaction(async (tx) => {
      const order = await lockOrder(tx, c.req.param("order"), { appId, endUserId });
      if (order.state === "expired") return order;
      return moveOrder(registry, tx, order, {
        to: "expired",
        mover: "person",
        actor: endUserId,
        reason: "canceled",
      });
    });
    return c.json({ order: await show(row) });
  });
  routes.post(`${BASE}/orders/:order/consume`, async (c) => {
    const { appId, endUserId } = await scopeOf(c);
    const by = { mover: "person", actor: endUserId } as const;
    return c.json({ consumed: await consumeOrder(registry, c.req.param("order"), { appId, endUserId }, by) });
  });
  routes.post(`${BASE}/orders/:order/refund-request`, async (c) => {
    const { appId, endUserId } = await scopeOf(c);
    await limit(c, `refund ${endUserId}`);
    const { reason } = await readBody(c, refundWishSchema);
    await askForRefund(registry, { orderId: c.req.param("order"), appId, endUserId, reason });
    return c.json({});
  });
  routes.get(`${BASE}/entitlements`, async (c) => {
    const { appId, endUserId } = await scopeOf(c);
    return c.json({ entitlements: await entitlementsOf(registry, db, { appId, endUserId }) });
  });
  return routes;
}

async function sellerOf(db: Registry["db"], appId: string): Promise<string> {
  const [team] = await db.query<{ name: string }>(
    "select t.name from teams t join apps a on a.team_id = t.id where a.id = $1",
    [appId],
  );
  return team?.name ?? "";
}
