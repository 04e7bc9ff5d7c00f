import { AtollError } from "@atoll/protocol";
import type {
  DeliveryAddress,
  OrderLine,
  OrderState,
  PlacedOrder,
  Product,
  ProductType,
} from "@atoll/distribution/registry";
import type { Database } from "../../database/database.ts";

export type OrderRow = {
  readonly id: string;
  readonly app_id: string;
  readonly end_user_id: string;
  readonly environment: "test" | "live";
  readonly provider: string;
  readonly kind: ProductType;
  readonly lines: OrderLine[];
  readonly total: number;
  readonly currency: string;
  readonly period: Product["period"];
  readonly digest: string;
  readonly state: OrderState;
  readonly reason: string | null;
  readonly method: string | null;
  readonly address: DeliveryAddress | null;
  readonly asked: string;
  readonly created_at: Date;
  readonly moved_at: Date;
};

/** Whose orders are looked at. Security: an order of another person or mini-app is none. */
export type OrderScope = { readonly appId: string; readonly endUserId?: string };

/** An order, locked until the transaction ends. Throws ORDER_NOT_FOUND. */
export async function lockOrder(tx: Database, id: string, scope: OrderScope): Promise<OrderRow> {
  return found(await tx.query<OrderRow>(`${ORDER} for update`, paramsOf(id, scope)), id);
}

/** An order. Throws ORDER_NOT_FOUND. */
export async function readOrder(db: Database, id: string, scope: OrderScope): Promise<OrderRow> {
  return found(await db.query<OrderRow>(ORDER, paramsOf(id, scope)), id);
}

const ORDER = "select * from orders where id = $1 and app_id = $2 and ($3::text is null or end_user_id = $3)";

function paramsOf(id: string, { appId, endUserId }: OrderScope): readonly unknown[] {
  return [id, appId, endUserId ?? null];
}

function found([row]: readonly OrderRow[], id: string): OrderRow {
  if (row !== undefined) return row;
  throw new AtollError("ORDER_NOT_FOUND", `There is no order "${id.slice(0, 64)}" here. Look at its id.`);
}

/** An order as the host shows it. */
export function describeOrder(
  row: OrderRow,
  { seller, methods }: { readonly seller: string; readonly methods: readonly string[] },
): PlacedOrder {
  const { digest } = row;
  return { ...describeSale(row), seller, digest, methods: [...methods] };
}

/** What everyone may see of an order who may see it at all. */
export function describeSale(row: OrderRow): Omit<PlacedOrder, "seller" | "digest" | "methods"> {
  const { id, app_id, environment, kind, lines, total, currency, period, state, reason, created_at } = row;
  return {
    id,
    app: app_id,
    environment,
    kind,
    lines,
    total,
    currency,
    period,
    state,
    reason,
    createdAt: created_at.toISOString(),
  };
}
