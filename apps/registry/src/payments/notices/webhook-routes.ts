import { Hono } from "hono";
import * as z from "zod";
import { assertAllowed } from "../../accounts/egress.ts";
import { requireTeamRole } from "../../accounts/guards.ts";
import { appRow } from "../../apps/read-app.ts";
import type { Env } from "../../http/context.ts";
import { readBody } from "../../http/read-body.ts";
import type { Registry } from "../../registry.ts";

export const webhookSchema = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
});

type NoticeRow = {
  readonly id: string;
  readonly order_id: string;
  readonly attempts: number;
  readonly outcome: string | null;
  readonly created_at: Date;
  readonly delivered_at: Date | null;
};

/** Where a team's own server hears of orders, and what came of telling it. */
export function webhookRoutes(registry: Registry): Hono<Env> {
  const { db, audit, config } = registry;
  const routes = new Hono<Env>();
  routes.get("/apps/:id/webhook", async (c) => {
    const app = await appRow(db, c.req.param("id"));
    await requireTeamRole(registry, c, app.team_id, "developer");
    const [row] = await db.query<{ url: string }>("select url from payment_webhooks where app_id = $1", [
      app.id,
    ]);
    const notices = await db.query<NoticeRow>(
      "select * from order_notices where app_id = $1 order by created_at desc, id desc limit 50",
      [app.id],
    );
    return c.json({ url: row?.url ?? null, notices: notices.map(describe) });
  });
  routes.put("/apps/:id/webhook", async (c) => {
    const app = await appRow(db, c.req.param("id"));
    // Security: whoever sets this address receives people's delivery addresses.
    const { userId } = await requireTeamRole(registry, c, app.team_id, "admin");
    const { url } = await readBody(c, webhookSchema);
    if (url !== null) assertAllowed(new URL(url), config.production);
    await db.transaction(async (tx) => {
      await tx.query("delete from payment_webhooks where app_id = $1", [app.id]);
      if (url !== null)
        await tx.query("insert into payment_webhooks (app_id, url) values ($1, $2)", [app.id, url]);
      await audit.record(tx, { actor: userId, action: "webhook.set", subject: app.id, data: { url } });
    });
    return c.json({ url });
  });
  return routes;
}

function describe({ id, order_id, attempts, outcome, created_at, delivered_at }: NoticeRow) {
  return {
    id,
    order: order_id,
    attempts,
    outcome,
    createdAt: created_at.toISOString(),
    deliveredAt: delivered_at?.toISOString() ?? null,
  };
}
