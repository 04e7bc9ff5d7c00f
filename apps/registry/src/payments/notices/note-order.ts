import { newId } from "../../accounts/secrets.ts";
import type { Database } from "../../database/database.ts";
import type { Registry } from "../../registry.ts";
import { describeSale } from "../orders/order-row.ts";
import type { OrderRow } from "../orders/order-row.ts";
import { subjectOfOrder } from "../subject-of-order.ts";

/** What creators' servers are not told: that somebody looks at a price. */
const QUIET: ReadonlySet<string> = new Set(["created", "confirmed", "expired"]);

/** Has the team's server told how an order stands, in the transaction of the change; nothing where the team set no address. */
export async function noteOrder(
  { jobs, clock }: Pick<Registry, "jobs" | "clock">,
  tx: Database,
  order: OrderRow,
): Promise<void> {
  if (QUIET.has(order.state)) return;
  const [webhook] = await tx.query<{ url: string }>("select url from payment_webhooks where app_id = $1", [
    order.app_id,
  ]);
  if (webhook === undefined) return;
  const id = newId("notice");
  const now = new Date(clock.now());
  const body = JSON.stringify({
    id,
    type: `order.${order.state}`,
    at: now.toISOString(),
    order: { ...describeSale(order), subject: await subjectOfOrder(tx, order), address: order.address },
  });
  await tx.query(
    "insert into order_notices (id, app_id, order_id, url, body, created_at) values ($1, $2, $3, $4, $5, $6)",
    [id, order.app_id, order.id, webhook.url, body, now],
  );
  await jobs.send("order-notice", { noticeId: id }, { tx, key: id });
}
