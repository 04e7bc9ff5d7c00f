import { AtollError } from "@atoll/protocol";
import type { Entitlement, ProductType } from "@atoll/distribution/registry";
import type { Database } from "../database/database.ts";
import type { Registry } from "../registry.ts";
import type { OrderRow } from "./orders/order-row.ts";
import type { ProductRow } from "./products/product-row.ts";

type EntitlementRow = {
  readonly order_id: string;
  readonly product_id: string;
  readonly type: ProductType;
  readonly environment: "test" | "live";
  readonly state: "active" | "consumed" | "revoked";
  readonly since: Date;
  readonly ends_at: Date | null;
};

type Scope = { readonly appId: string; readonly endUserId: string };

/** Gives a person what they paid for, in the transaction of the payment. */
export async function grantEntitlement(
  { clock }: Pick<Registry, "clock">,
  tx: Database,
  order: OrderRow,
): Promise<void> {
  const [line] = order.lines;
  const since = new Date(clock.now());
  await tx.query(
    `insert into entitlements (order_id, app_id, end_user_id, product_id, type, environment, since, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7::timestamptz + $8::interval)`,
    [
      order.id,
      order.app_id,
      order.end_user_id,
      line?.product,
      order.kind,
      order.environment,
      since,
      order.period,
    ],
  );
}

/** What a person has in a mini-app: what is not used up, and subscriptions that ended too. Security: test ones only where they count. */
export async function entitlementsOf(
  { clock, config }: Pick<Registry, "clock" | "config">,
  db: Database,
  { appId, endUserId }: Scope,
): Promise<readonly Entitlement[]> {
  const rows = await db.query<EntitlementRow>(
    `select * from entitlements where app_id = $1 and end_user_id = $2 and state = 'active'
       and (environment = 'live' or $3) order by since, order_id limit 1000`,
    [appId, endUserId, config.testPayments],
  );
  return rows.map((row) => describe(row, clock.now()));
}

function describe(row: EntitlementRow, now: number): Entitlement {
  const { order_id, product_id, type, environment, since, ends_at } = row;
  return {
    order: order_id,
    product: product_id,
    type,
    environment,
    active: ends_at === null || ends_at.getTime() > now,
    since: since.toISOString(),
    endsAt: ends_at?.toISOString() ?? null,
  };
}

type Owning = Scope & { readonly environment: string; readonly product: Pick<ProductRow, "id" | "type"> };

/** Refuses to sell again what a person keeps. Throws ALREADY_OWNED. */
export async function assertNotOwned(
  { clock }: Pick<Registry, "clock">,
  tx: Database,
  { appId, endUserId, environment, product }: Owning,
): Promise<void> {
  if (product.type === "consumable" || product.type === "physical") return;
  const [owned] = await tx.query<{ order_id: string }>(
    `select order_id from entitlements where app_id = $1 and end_user_id = $2 and product_id = $3 and environment = $4
       and state = 'active' and (ends_at is null or ends_at > $5)`,
    [appId, endUserId, product.id, environment, new Date(clock.now())],
  );
  if (owned === undefined) return;
  throw new AtollError("ALREADY_OWNED", `The person has "${product.id}" already. Restore it instead.`, {
    data: { order: owned.order_id },
  });
}

/** Marks what an order gave as used up, or takes it back. */
export async function endEntitlement(
  tx: Database,
  orderId: string,
  state: "consumed" | "revoked",
): Promise<void> {
  await tx.query("update entitlements set state = $2 where order_id = $1", [orderId, state]);
}
