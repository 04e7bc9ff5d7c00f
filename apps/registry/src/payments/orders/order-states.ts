import { AtollError } from "@atoll/protocol";
import type { OrderState } from "@atoll/distribution/registry";
import type { TeamRole } from "../../http/context.ts";
import type { Database } from "../../database/database.ts";
import type { Registry } from "../../registry.ts";
import { noteOrder } from "../notices/note-order.ts";
import type { OrderRow } from "./order-row.ts";

/** Who may make a move: the registry itself, the person who buys, what the provider says, or a member of the team with at least this role. */
export type OrderMover = "system" | "person" | "provider" | TeamRole;

/** Every move of an order, and who may make it. What is not here is refused. */
export const ORDER_MOVES: {
  readonly [from in OrderState]?: { readonly [to in OrderState]?: readonly OrderMover[] };
} = {
  created: { confirmed: ["person"], expired: ["person", "system"] },
  confirmed: { paid: ["provider"], failed: ["provider"] },
  paid: { fulfilled: ["system", "developer"], consumed: ["person", "developer"], refunded: ["admin"] },
  fulfilled: { refunded: ["admin"] },
  consumed: { refunded: ["admin"] },
};

const RANK: readonly OrderMover[] = ["analyst", "developer", "admin", "owner"];

/** True when someone with this role may make this move. */
export function mayMoveOrder(from: OrderState, to: OrderState, mover: OrderMover): boolean {
  const movers = ORDER_MOVES[from]?.[to] ?? [];
  const rank = RANK.indexOf(mover);
  return movers.some(
    (each) => each === mover || (rank >= 0 && RANK.includes(each) && rank >= RANK.indexOf(each)),
  );
}

export type OrderMove = {
  readonly to: OrderState;
  readonly mover: OrderMover;
  /** For the audit log. */
  readonly actor: string;
  readonly reason?: string;
};

/** Moves an order that the transaction has locked, tells the audit log, and has the creator's server told. Throws STATE_CONFLICT. */
export async function moveOrder(
  registry: Pick<Registry, "audit" | "clock" | "jobs">,
  tx: Database,
  order: OrderRow,
  { to, mover, actor, reason }: OrderMove,
): Promise<OrderRow> {
  if (!mayMoveOrder(order.state, to, mover)) {
    throw new AtollError(
      "STATE_CONFLICT",
      `This order is ${order.state}: it cannot become ${to} by ${mover}. Look at it again.`,
      { data: { state: order.state } },
    );
  }
  const [moved] = await tx.query<OrderRow>(
    "update orders set state = $2, reason = $3, moved_at = $4 where id = $1 returning *",
    [order.id, to, reason ?? null, new Date(registry.clock.now())],
  );
  if (moved === undefined) throw new AtollError("ORDER_NOT_FOUND", `There is no order ${order.id}.`);
  const data = { app: order.app_id, from: order.state, to, ...(reason !== undefined && { reason }) };
  await registry.audit.record(tx, { actor, action: "order.moved", subject: order.id, data });
  await noteOrder(registry, tx, moved);
  return moved;
}
