import type { Registry } from "../../registry.ts";
import { CREATED_MS } from "./confirm-order.ts";
import { lockOrder } from "./order-row.ts";
import { moveOrder } from "./order-states.ts";

/** Gives up orders that nobody agreed to in time. */
export async function expireOrders(registry: Registry): Promise<void> {
  const { db, clock } = registry;
  const old = await db.query<{ id: string; app_id: string }>(
    "select id, app_id from orders where state = 'created' and created_at < $1 limit 500",
    [new Date(clock.now() - CREATED_MS)],
  );
  for (const { id, app_id } of old) {
    await db.transaction(async (tx) => {
      const order = await lockOrder(tx, id, { appId: app_id });
      if (order.state !== "created") return;
      await moveOrder(registry, tx, order, {
        to: "expired",
        mover: "system",
        actor: "system",
        reason: "late",
      });
    });
  }
}
