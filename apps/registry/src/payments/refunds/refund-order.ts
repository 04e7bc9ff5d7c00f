import { AtollError } from "@atoll/protocol";
import type { Database } from "../../database/database.ts";
import type { Registry } from "../../registry.ts";
import { endEntitlement } from "../entitlements.ts";
import { lockOrder } from "../orders/order-row.ts";
import type { OrderRow } from "../orders/order-row.ts";
import { moveOrder } from "../orders/order-states.ts";
import { providerNamed } from "../providers/providers.ts";
import type { PaymentProvider } from "../providers/payment-provider.ts";

/** Stores want to hear within this time what was consumed. Source: Apple's Mini Apps Partner Program. */
const ANSWER_MS = 12 * 60 * 60 * 1000;
const REFUNDABLE: ReadonlySet<string> = new Set(["paid", "fulfilled", "consumed"]);

type Asking = {
  readonly orderId: string;
  readonly appId: string;
  readonly endUserId: string;
  readonly reason: string;
};

/** Puts a person's wish for their money back in the team's queue; asking again changes nothing. Throws ORDER_NOT_FOUND, STATE_CONFLICT. */
export async function askForRefund(
  { db, clock, audit }: Registry,
  { orderId, appId, endUserId, reason }: Asking,
): Promise<void> {
  await db.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, { appId, endUserId });
    if (!REFUNDABLE.has(order.state))
      throw new AtollError("STATE_CONFLICT", `This order is ${order.state}: there is nothing to give back.`);
    const now = clock.now();
    const asked = await tx.query(
      `insert into refund_requests (order_id, reason, asked_at, due_at) values ($1, $2, $3, $4)
       on conflict do nothing returning 1`,
      [orderId, reason, new Date(now), new Date(now + ANSWER_MS)],
    );
    if (asked.length === 0) return;
    await audit.record(tx, {
      actor: endUserId,
      action: "refund.asked",
      subject: orderId,
      data: { app: appId },
    });
  });
}

type Deciding = { readonly orderId: string; readonly appId: string; readonly actor: string };

/** Gives the money back and takes what was bought. Throws ORDER_NOT_FOUND, STATE_CONFLICT, PAYMENTS_OFF. */
export async function refundOrder(
  registry: Registry,
  providers: readonly PaymentProvider[],
  { orderId, appId, actor, reason }: Deciding & { readonly reason: string },
): Promise<void> {
  await registry.db.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, { appId });
    await giveBack(registry, tx, order, { providers, actor, reason });
    await tx.query(
      "update refund_requests set state = 'granted', decided_at = $2 where order_id = $1 and state = 'waiting'",
      [orderId, new Date(registry.clock.now())],
    );
  });
}

/** Grants or declines what a person asked for. Throws ORDER_NOT_FOUND, STATE_CONFLICT, PAYMENTS_OFF. */
export async function decideRefund(
  registry: Registry,
  providers: readonly PaymentProvider[],
  { orderId, appId, actor, outcome }: Deciding & { readonly outcome: "granted" | "declined" },
): Promise<void> {
  const { db, clock, audit } = registry;
  await db.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, { appId });
    const rows = await tx.query(
      "update refund_requests set state = $2, decided_at = $3 where order_id = $1 and state = 'waiting' returning 1",
      [orderId, outcome, new Date(clock.now())],
    );
    if (rows.length === 0)
      throw new AtollError("STATE_CONFLICT", "No wish for a refund of this order waits.");
    if (outcome === "granted") await giveBack(registry, tx, order, { providers, actor, reason: "asked for" });
    else await audit.record(tx, { actor, action: "refund.declined", subject: orderId, data: { app: appId } });
  });
}

type Giving = {
  readonly providers: readonly PaymentProvider[];
  readonly actor: string;
  readonly reason: string;
};

async function giveBack(
  registry: Registry,
  tx: Database,
  order: OrderRow,
  { providers, actor, reason }: Giving,
): Promise<void> {
  await moveOrder(registry, tx, order, { to: "refunded", mover: "admin", actor, reason });
  await endEntitlement(tx, order.id, "revoked");
  // Last: where it fails, nothing of the above holds; a provider gives money back once for an order, however often it is asked.
  await providerNamed(providers, order.provider).refund(tx, order.id);
}
