import { AtollError } from "@atoll/protocol";
import type { SoldOrder } from "@atoll/distribution/registry";
import type { Registry } from "../../registry.ts";
import { subjectOfOrder } from "../subject-of-order.ts";
import { describeSale } from "./order-row.ts";
import type { OrderRow } from "./order-row.ts";

const PAGE = 50;

type Row = OrderRow & {
  readonly refund_reason: string | null;
  readonly refund_state: "waiting" | "granted" | "declined";
  readonly asked_at: Date;
  readonly due_at: Date;
};

const SOLD = `select o.*, r.reason as refund_reason, r.state as refund_state, r.asked_at, r.due_at
  from orders o left join refund_requests r on r.order_id = o.id`;

/** A page of what a mini-app sold, newest first; `refunds` gives those that wait for a decision, the most pressing first. */
export async function soldOrders(
  registry: Pick<Registry, "db">,
  appId: string,
  { before, refunds }: { readonly before?: string | undefined; readonly refunds?: "waiting" | undefined },
): Promise<{ readonly orders: readonly SoldOrder[]; readonly next: string | null }> {
  const rows = await registry.db.query<Row>(
    `${SOLD} where o.app_id = $1
       and ($2::text is null or (o.created_at, o.id) < (select created_at, id from orders where id = $2 and app_id = $1))
       and ($3::text is null or r.state = $3)
     order by (case when $3::text is null then null else r.due_at end), o.created_at desc, o.id desc limit ${PAGE + 1}`,
    [appId, before ?? null, refunds ?? null],
  );
  const page = rows.slice(0, PAGE);
  const orders = await Promise.all(page.map((row) => describeSold(registry, { ...row, address: null })));
  return { orders, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** One order with where it goes. Throws ORDER_NOT_FOUND. */
export async function soldOrder(
  registry: Pick<Registry, "db">,
  appId: string,
  orderId: string,
): Promise<SoldOrder> {
  const [row] = await registry.db.query<Row>(`${SOLD} where o.app_id = $1 and o.id = $2`, [appId, orderId]);
  if (row !== undefined) return describeSold(registry, row);
  throw new AtollError("ORDER_NOT_FOUND", `"${appId}" has no order "${orderId.slice(0, 64)}".`);
}

async function describeSold({ db }: Pick<Registry, "db">, row: Row): Promise<SoldOrder> {
  const { refund_reason, refund_state, asked_at, due_at } = row;
  return {
    ...describeSale(row),
    subject: await subjectOfOrder(db, row),
    address: row.address,
    movedAt: row.moved_at.toISOString(),
    refundRequest:
      refund_reason === null
        ? null
        : {
            reason: refund_reason,
            state: refund_state,
            askedAt: asked_at.toISOString(),
            dueAt: due_at.toISOString(),
          },
  };
}
