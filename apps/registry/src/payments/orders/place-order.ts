import { AtollError } from "@atoll/protocol";
import type { NewOrder, OrderLine } from "@atoll/distribution/registry";
import type { EndUser } from "../../accounts/end-users/end-user-session.ts";
import { newId } from "../../accounts/secrets.ts";
import type { Database } from "../../database/database.ts";
import { toJsonb } from "../../database/to-jsonb.ts";
import type { Registry } from "../../registry.ts";
import { assertNotOwned } from "../entitlements.ts";
import { productsOnOffer, titleIn } from "../products/product-row.ts";
import type { ProductRow } from "../products/product-row.ts";
import { providerFor } from "../providers/providers.ts";
import type { PaymentProvider } from "../providers/payment-provider.ts";
import { orderDigest, sha256 } from "./order-digest.ts";
import type { OrderRow } from "./order-row.ts";

/** Highest total of one order, in minor units. */
const MOST = 1_000_000_000;
/** Orders of one person in one mini-app that nobody has paid or given up. */
const OPEN = 20;

export type Placing = {
  readonly user: Pick<EndUser, "id">;
  readonly appId: string;
  readonly asked: NewOrder;
  readonly providers: readonly PaymentProvider[];
};

/**
 * Makes an order at the prices that the registry knows. The same key again gives the same order. Throws PRODUCT_NOT_FOUND, ALREADY_OWNED,
 * PAYMENTS_OFF, INVALID_REQUEST, STATE_CONFLICT, TOO_MANY_REQUESTS.
 */
export async function placeOrder(registry: Registry, placing: Placing): Promise<OrderRow> {
  const { user, appId, asked } = placing;
  return registry.db.transaction(async (tx) => {
    // One at a time for each person: what they own and how much is open does not change meanwhile.
    await tx.query("select 1 from end_users where id = $1 for update", [user.id]);
    const [before] = await tx.query<OrderRow>(
      "select * from orders where end_user_id = $1 and app_id = $2 and idempotency_key = $3",
      [user.id, appId, asked.idempotencyKey],
    );
    if (before === undefined) return insertOrder(registry, tx, placing);
    if (before.asked === sha256(asked)) return before;
    throw new AtollError(
      "STATE_CONFLICT",
      "Another order was made under this idempotency key. Use a key of its own for each purchase.",
    );
  });
}

async function insertOrder(registry: Registry, tx: Database, placing: Placing): Promise<OrderRow> {
  const { user, appId, asked, providers } = placing;
  await assertSelling(tx, appId);
  const rows = await productsOnOffer(
    tx,
    appId,
    asked.items.map(({ product }) => product),
  );
  const { first, lines } = linesOf(rows, asked);
  const provider = providerFor(providers, first.type, asked.platform);
  const scope = { appId, endUserId: user.id, environment: provider.environment };
  await assertNotOwned(registry, tx, { ...scope, product: first });
  await assertRoom(tx, user.id, appId);
  const order = {
    id: newId("order"),
    app_id: appId,
    environment: provider.environment,
    kind: first.type,
    lines,
    total: totalOf(lines),
    currency: first.currency,
    period: first.period,
  };
  const now = new Date(registry.clock.now());
  const [row] = await tx.query<OrderRow>(
    `insert into orders (id, app_id, end_user_id, environment, provider, kind, lines, total, currency, period, digest, idempotency_key, asked, created_at, moved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14) returning *`,
    [
      order.id,
      appId,
      user.id,
      order.environment,
      provider.name,
      order.kind,
      toJsonb(lines),
      order.total,
      order.currency,
      order.period,
      orderDigest(order),
      asked.idempotencyKey,
      sha256(asked),
      now,
    ],
  );
  if (row === undefined) throw new AtollError("REGISTRY_ERROR");
  const data = { app: appId, total: order.total, currency: order.currency, environment: order.environment };
  await registry.audit.record(tx, { actor: user.id, action: "order.created", subject: order.id, data });
  return row;
}

/** Security: what was taken back from everyone sells nothing. */
async function assertSelling(tx: Database, appId: string): Promise<void> {
  const rows = await tx.query("select 1 from revocations where app_id = $1 and versions is null", [appId]);
  if (rows.length > 0)
    throw new AtollError("PAYMENTS_OFF", "This mini-app was taken back: it sells nothing any more.");
}

function linesOf(rows: readonly ProductRow[], { items, language }: NewOrder) {
  const lines = items.map(({ product, quantity }): OrderLine => {
    const row = rows.find(({ id }) => id === product);
    if (row === undefined)
      throw new AtollError(
        "PRODUCT_NOT_FOUND",
        `The mini-app offers no product "${product}". Ask for its products.`,
      );
    return { product, title: titleIn(row.titles, language), price: row.price, quantity };
  });
  const [first] = rows;
  if (first === undefined) throw new AtollError("PRODUCT_NOT_FOUND");
  if (new Set(items.map(({ product }) => product)).size < items.length)
    throw refuse("A product stands once in an order. Raise its quantity instead.");
  if (rows.some(({ currency }) => currency !== first.currency))
    throw refuse("Everything in one order has one currency. Make an order for each.");
  const goods = rows.every(({ type }) => type === "physical");
  const single = lines.length === 1 && lines[0]?.quantity === 1;
  if (!goods && !single)
    throw refuse("What is not sent by post is bought one at a time. Make an order for each.");
  return { first, lines };
}

function totalOf(lines: readonly OrderLine[]): number {
  const total = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  if (total <= MOST) return total;
  throw refuse(`${total} minor units are more than one order may come to. Order less.`);
}

async function assertRoom(tx: Database, userId: string, appId: string): Promise<void> {
  const [open] = await tx.query<{ count: string }>(
    "select count(*) from orders where end_user_id = $1 and app_id = $2 and state in ('created', 'confirmed')",
    [userId, appId],
  );
  if (Number(open?.count) < OPEN) return;
  throw new AtollError("TOO_MANY_REQUESTS", `${OPEN} orders wait already. Finish or cancel one of them.`);
}

function refuse(message: string): AtollError {
  return new AtollError("INVALID_REQUEST", message);
}
