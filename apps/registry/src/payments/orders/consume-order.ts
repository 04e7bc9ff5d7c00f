import { AtollError } from "@atoll/protocol";
import type { Registry } from "../../registry.ts";
import { endEntitlement } from "../entitlements.ts";
import { lockOrder } from "./order-row.ts";
import type { OrderScope } from "./order-row.ts";
import { moveOrder } from "./order-states.ts";
import type { OrderMove } from "./order-states.ts";

/** Marks what was bought as used up. Gives whether this call did it: only then may the creator add what it stands for. Throws ORDER_NOT_FOUND, STATE_CONFLICT. */
export async function consumeOrder(
  registry: Registry,
  orderId: string,
  scope: OrderScope,
  by: Pick<OrderMove, "mover" | "actor">,
): Promise<boolean> {
  return registry.db.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId, scope);
    if (order.state === "consumed") return false;
    if (order.kind !== "consumable")
      throw new AtollError("STATE_CONFLICT", `A ${order.kind} is not used up. Only consumables are.`);
    await moveOrder(registry, tx, order, { ...by, to: "consumed" });
    await endEntitlement(tx, orderId, "consumed");
    return true;
  });
}
