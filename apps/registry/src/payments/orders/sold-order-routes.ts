import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import { requireTeamRole } from "../../accounts/guards.ts";
import { appRow } from "../../apps/read-app.ts";
import type { Env, TeamRole, RequestContext } from "../../http/context.ts";
import { readBody } from "../../http/read-body.ts";
import { readQuery } from "../../http/read-query.ts";
import type { Registry } from "../../registry.ts";
import { TEST_PROVIDER, decideTestCharge } from "../providers/test-provider.ts";
import type { PaymentProvider } from "../providers/payment-provider.ts";
import { decideRefund, refundOrder } from "../refunds/refund-order.ts";
import { consumeOrder } from "./consume-order.ts";
import { lockOrder, readOrder } from "./order-row.ts";
import { moveOrder } from "./order-states.ts";
import { settleOrder } from "./settle-order.ts";
import { soldOrder, soldOrders } from "./sold-orders.ts";

const querySchema = z.strictObject({
  before: z.string().max(64).optional(),
  refunds: z.literal("waiting").optional(),
});
export const refundSchema = z.strictObject({ reason: z.string().trim().min(1).max(500) });
export const refundDecisionSchema = z.strictObject({ outcome: z.enum(["granted", "declined"]) });
export const testOutcomeSchema = z.strictObject({ outcome: z.enum(["paid", "declined"]) });

/** What a mini-app sold, for its team and, by token, its server. */
export function soldOrderRoutes(registry: Registry, providers: readonly PaymentProvider[]): Hono<Env> {
  const { db } = registry;
  const routes = new Hono<Env>();
  const member = async (c: RequestContext, role: TeamRole) => {
    const app = await appRow(db, c.req.param("id") ?? "");
    return { app, actor: (await requireTeamRole(registry, c, app.team_id, role)).userId };
  };
  const orderId = (c: RequestContext) => c.req.param("order") ?? "";
  routes.get("/apps/:id/orders", async (c) => {
    const { app } = await member(c, "analyst");
    return c.json(await soldOrders(registry, app.id, readQuery(c, querySchema)));
  });
  routes.get("/apps/:id/orders/:order", async (c) => {
    const { app } = await member(c, "developer");
    return c.json(await soldOrder(registry, app.id, orderId(c)));
  });
  routes.post("/apps/:id/orders/:order/fulfil", async (c) => {
    const { app, actor } = await member(c, "developer");
    await db.transaction(async (tx) => {
      const order = await lockOrder(tx, orderId(c), { appId: app.id });
      if (order.kind !== "physical")
        throw new AtollError("STATE_CONFLICT", "Only goods that are sent are marked as sent.");
      await moveOrder(registry, tx, order, { to: "fulfilled", mover: "developer", actor });
    });
    return c.json(await soldOrder(registry, app.id, orderId(c)));
  });
  routes.post("/apps/:id/orders/:order/consume", async (c) => {
    const { app, actor } = await member(c, "developer");
    const by = { mover: "developer", actor } as const;
    return c.json({ consumed: await consumeOrder(registry, orderId(c), { appId: app.id }, by) });
  });
  routes.post("/apps/:id/orders/:order/refund", async (c) => {
    const { app, actor } = await member(c, "admin");
    const { reason } = await readBody(c, refundSchema);
    await refundOrder(registry, providers, { orderId: orderId(c), appId: app.id, actor, reason });
    return c.json(await soldOrder(registry, app.id, orderId(c)));
  });
  routes.post("/apps/:id/orders/:order/refund-decision", async (c) => {
    const { app, actor } = await member(c, "admin");
    const { outcome } = await readBody(c, refundDecisionSchema);
    await decideRefund(registry, providers, { orderId: orderId(c), appId: app.id, actor, outcome });
    return c.json(await soldOrder(registry, app.id, orderId(c)));
  });
  routes.post("/apps/:id/orders/:order/test-outcome", async (c) => {
    const { app } = await member(c, "developer");
    const { outcome } = await readBody(c, testOutcomeSchema);
    const order = await readOrder(db, orderId(c), { appId: app.id });
    if (order.provider !== TEST_PROVIDER)
      throw new AtollError("STATE_CONFLICT", "Only orders of the test provider are decided by hand.");
    await decideTestCharge(db, order.id, outcome);
    await settleOrder(registry, providers, order.id);
    return c.json(await soldOrder(registry, app.id, order.id));
  });
  return routes;
}
