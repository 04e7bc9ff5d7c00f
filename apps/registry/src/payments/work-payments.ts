import { createEgress } from "../accounts/egress.ts";
import type { Poster } from "../accounts/egress.ts";
import type { Registry } from "../registry.ts";
import { noticeJobSchema, sendNotice } from "./notices/send-notice.ts";
import { expireOrders } from "./orders/expire-orders.ts";
import { askToSettle, settleJobSchema, settleOrder } from "./orders/settle-order.ts";
import { createProviders } from "./providers/providers.ts";

/** Longer than the longest wait between two looks at an order. */
const FORGOTTEN_MS = 2 * 60 * 60 * 1000;
/** Waits an hour, as the last attempts do. */
const LATE = 12;
const EVERY_FIVE_MINUTES = "*/5 * * * *";

/** Settles orders, tells creators' servers, and gives up what nobody agreed to, from now on. */
export async function workPayments(
  registry: Registry,
  egress: Poster = createEgress(registry.config),
): Promise<void> {
  const { jobs } = registry;
  const providers = createProviders(registry.config);
  await jobs.work(
    "order-notice",
    (data) => sendNotice(registry, egress, noticeJobSchema.parse(data).noticeId),
    {
      atOnce: 2,
    },
  );
  await jobs.work("settle-order", async (data) => {
    const { orderId, attempt } = settleJobSchema.parse(data);
    const { state } = await settleOrder(registry, providers, orderId);
    if (state === "confirmed") await askToSettle(registry, undefined, { orderId, attempt: attempt + 1 });
  });
  await jobs.work("expire-orders", async () => {
    await expireOrders(registry);
    await takeUpForgotten(registry);
  });
  await jobs.schedule("expire-orders", EVERY_FIVE_MINUTES);
}

/** Orders whose job failed too often are looked at again. */
async function takeUpForgotten({ db, jobs, clock }: Registry): Promise<void> {
  const forgotten = await db.query<{ id: string }>(
    "select id from orders where state = 'confirmed' and moved_at < $1 limit 500",
    [new Date(clock.now() - FORGOTTEN_MS)],
  );
  for (const { id } of forgotten) await askToSettle({ jobs }, undefined, { orderId: id, attempt: LATE });
}
