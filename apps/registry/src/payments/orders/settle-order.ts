import { isAtollError } from "@atoll/protocol";
import * as z from "zod";
import type { Database } from "../../database/database.ts";
import type { Registry } from "../../registry.ts";
import { grantEntitlement } from "../entitlements.ts";
import { providerNamed } from "../providers/providers.ts";
import type { ChargeOutcome, PaymentProvider } from "../providers/payment-provider.ts";
import type { OrderRow } from "./order-row.ts";
import { moveOrder } from "./order-states.ts";

export const settleJobSchema = z.object({ orderId: z.string(), attempt: z.int().min(0) });
export type SettleJob = z.output<typeof settleJobSchema>;

const FIRST_SECONDS = 10;
const LAST_SECONDS = 60 * 60;

/** Asks for a look at an order later: soon at first, then every hour. */
export async function askToSettle(
  { jobs }: Pick<Registry, "jobs">,
  tx: Database | undefined,
  { orderId, attempt }: SettleJob,
): Promise<void> {
  const afterSeconds = Math.min(LAST_SECONDS, FIRST_SECONDS * 2 ** Math.min(attempt, 12));
  await jobs.send(
    "settle-order",
    { orderId, attempt },
    { key: orderId, afterSeconds, ...(tx !== undefined && { tx }) },
  );
}

/**
 * Brings a confirmed order to what its provider says; an order of another state, or one whose provider does not say, stays as it is. What
 * was paid for is the person's in the same transaction.
 */
export async function settleOrder(
  registry: Registry,
  providers: readonly PaymentProvider[],
  orderId: string,
): Promise<OrderRow> {
  const { db, log } = registry;
  const order = await rowOf(db, orderId);
  if (order.state !== "confirmed") return order;
  const { total, currency, method, provider } = order;
  const outcome = await providerNamed(providers, provider)
    .charge(db, { orderId, total, currency, method: method ?? "" })
    .catch((error: unknown): ChargeOutcome => {
      if (!isAtollError(error) || error.code !== "UNAVAILABLE") throw error;
      log.warn({ orderId, problem: error.message }, "a payment provider does not answer: it is asked again");
      return "pending";
    });
  if (outcome === "pending") return order;
  return db.transaction(async (tx) => {
    const locked = await rowOf(tx, orderId, " for update");
    // Somebody else settled it meanwhile.
    if (locked.state !== "confirmed") return locked;
    const by = { mover: "provider", actor: "system" } as const;
    if (outcome === "declined")
      return moveOrder(registry, tx, locked, { ...by, to: "failed", reason: "declined" });
    const paid = await moveOrder(registry, tx, locked, { ...by, to: "paid" });
    return deliver(registry, tx, paid);
  });
}

/** What is used inside the mini-app is the person's at once; what is used up waits for that, goods for being sent. */
async function deliver(registry: Registry, tx: Database, order: OrderRow): Promise<OrderRow> {
  if (order.kind === "physical") return order;
  await grantEntitlement(registry, tx, order);
  if (order.kind === "consumable") return order;
  return moveOrder(registry, tx, order, { to: "fulfilled", mover: "system", actor: "system" });
}

async function rowOf(db: Database, orderId: string, lock = ""): Promise<OrderRow> {
  const [row] = await db.query<OrderRow>(`select * from orders where id = $1${lock}`, [orderId]);
  if (row === undefined) throw new Error(`There is no order ${orderId}.`);
  return row;
}
