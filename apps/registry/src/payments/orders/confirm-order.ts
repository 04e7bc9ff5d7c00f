import { AtollError } from "@atoll/protocol";
import type { Confirmation } from "@atoll/distribution/registry";
import { toJsonb } from "../../database/to-jsonb.ts";
import type { Registry } from "../../registry.ts";
import { providerNamed } from "../providers/providers.ts";
import type { PaymentProvider } from "../providers/payment-provider.ts";
import { lockOrder } from "./order-row.ts";
import type { OrderRow } from "./order-row.ts";
import { moveOrder } from "./order-states.ts";
import { askToSettle, settleOrder } from "./settle-order.ts";

/** How long a person may look at an order before it is made anew. */
export const CREATED_MS = 15 * 60 * 1000;

export type Confirming = {
  readonly orderId: string;
  readonly appId: string;
  readonly endUserId: string;
  readonly agreed: Confirmation;
  readonly providers: readonly PaymentProvider[];
};

/**
 * Charges an order that its person agreed to. Asked again, it says how the order stands and charges nothing more. Throws ORDER_NOT_FOUND,
 * STATE_CONFLICT, INVALID_REQUEST, PAYMENTS_OFF.
 */
export async function confirmOrder(registry: Registry, confirming: Confirming): Promise<OrderRow> {
  const { orderId, appId, endUserId, agreed, providers } = confirming;
  const confirmed = await registry.db.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, { appId, endUserId });
    assertAgreed(order, agreed);
    // Security: only the first agreement charges.
    if (order.state !== "created") return undefined;
    assertFresh(order, registry.clock.now());
    assertMethod(providerNamed(providers, order.provider), agreed.method);
    assertAddress(order, agreed);
    await tx.query("update orders set method = $2, address = $3 where id = $1", [
      orderId,
      agreed.method,
      agreed.address === undefined ? null : toJsonb(agreed.address),
    ]);
    const moved = await moveOrder(registry, tx, order, {
      to: "confirmed",
      mover: "person",
      actor: endUserId,
    });
    // In the same transaction: an order whose process dies while it charges is settled by the job.
    await askToSettle(registry, tx, { orderId, attempt: 0 });
    return moved;
  });
  if (confirmed !== undefined) return settleOrder(registry, providers, confirmed.id);
  return registry.db.transaction((tx) => lockOrder(tx, orderId, { appId, endUserId }));
}

/** Security: what was shown is what is charged; what was shown and is not this order is refused. */
function assertAgreed(order: OrderRow, { digest }: Confirmation): void {
  if (order.digest === digest) return;
  throw new AtollError("STATE_CONFLICT", "What was agreed to is not this order. Show the order again.");
}

function assertFresh(order: OrderRow, now: number): void {
  if (now - order.created_at.getTime() <= CREATED_MS) return;
  throw new AtollError("STATE_CONFLICT", "This order is too old to be agreed to. Make it anew.", {
    data: { state: "expired" },
  });
}

function assertMethod({ methods }: PaymentProvider, method: string): void {
  if (methods.includes(method)) return;
  throw new AtollError(
    "INVALID_REQUEST",
    `There is no way to pay "${method}". Use one of the order's methods.`,
  );
}

function assertAddress({ kind }: OrderRow, { address }: Confirmation): void {
  if ((kind === "physical") === (address !== undefined)) return;
  throw new AtollError(
    "INVALID_REQUEST",
    "Goods that are sent need an address, and nothing else takes one. Ask for it, or leave it out.",
  );
}
