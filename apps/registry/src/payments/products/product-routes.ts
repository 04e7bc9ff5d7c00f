import { AtollError } from "@atoll/protocol";
import { newProductSchema, productChangeSchema } from "@atoll/distribution/registry";
import type { NewProduct } from "@atoll/distribution/registry";
import { Hono } from "hono";
import { requireTeamRole } from "../../accounts/guards.ts";
import { appRow } from "../../apps/read-app.ts";
import type { AppRow } from "../../apps/read-app.ts";
import type { Env } from "../../http/context.ts";
import { readBody } from "../../http/read-body.ts";
import type { Registry } from "../../registry.ts";
import type { Database } from "../../database/database.ts";
import { toJsonb } from "../../database/to-jsonb.ts";
import { assertListable, skuOf } from "./assert-listable.ts";
import type { Seller } from "./assert-listable.ts";
import { describeProduct, readProduct } from "./product-row.ts";
import type { ProductRow } from "./product-row.ts";

/** As many as one mini-app may have. */
const MOST = 500;

/** What a mini-app sells, for its team. */
export function productRoutes(registry: Registry): Hono<Env> {
  const { db } = registry;
  const routes = new Hono<Env>();
  routes.get("/apps/:id/products", async (c) => {
    const app = await appRow(db, c.req.param("id"));
    await requireTeamRole(registry, c, app.team_id, "analyst");
    const seller = await sellerOf(db, app);
    const rows = await db.query<ProductRow>("select * from products where app_id = $1 order by id", [app.id]);
    return c.json({ products: rows.map((row) => describeProduct(row, skuOf(row.id, seller))) });
  });
  routes.post("/apps/:id/products", async (c) => {
    const app = await appRow(db, c.req.param("id"));
    const { userId } = await requireTeamRole(registry, c, app.team_id, "developer");
    const asked = await readBody(c, newProductSchema);
    const seller = await sellerOf(db, app);
    assertListable({ ...asked, period: asked.period ?? null }, seller);
    const row = await createProduct(registry, app.id, asked, userId);
    return c.json(describeProduct(row, skuOf(row.id, seller)), 201);
  });
  routes.put("/apps/:id/products/:product", async (c) => {
    const app = await appRow(db, c.req.param("id"));
    const { userId } = await requireTeamRole(registry, c, app.team_id, "developer");
    const change = await readBody(c, productChangeSchema);
    const seller = await sellerOf(db, app);
    const row = await db.transaction(async (tx) => {
      const before = await readProduct(tx, app.id, c.req.param("product"));
      const { titles, price, currency, onOffer } = change;
      assertListable({ ...before, titles, currency }, seller);
      const [after] = await tx.query<ProductRow>(
        `update products set titles = $3, price = $4, currency = $5, on_offer = $6
         where app_id = $1 and id = $2 returning *`,
        [app.id, before.id, toJsonb(titles), price, currency, onOffer],
      );
      const data = { product: before.id, price, currency, onOffer };
      await registry.audit.record(tx, { actor: userId, action: "product.changed", subject: app.id, data });
      return after ?? before;
    });
    return c.json(describeProduct(row, skuOf(row.id, seller)));
  });
  return routes;
}

async function createProduct(
  { db, audit, clock }: Registry,
  appId: string,
  { id, type, titles, price, currency, period }: NewProduct,
  actor: string,
): Promise<ProductRow> {
  return db.transaction(async (tx) => {
    await tx.query("select 1 from apps where id = $1 for update", [appId]);
    const [counted] = await tx.query<{ count: string }>("select count(*) from products where app_id = $1", [
      appId,
    ]);
    if (Number(counted?.count) >= MOST)
      throw new AtollError(
        "TOO_MANY_REQUESTS",
        `A mini-app has ${MOST} products at most. Change one of them.`,
      );
    const [row] = await tx.query<ProductRow>(
      `insert into products (app_id, id, type, titles, price, currency, period, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning *`,
      [appId, id, type, toJsonb(titles), price, currency, period ?? null, new Date(clock.now())],
    );
    if (row === undefined)
      throw new AtollError(
        "STATE_CONFLICT",
        `There is a product "${id}" already. Change it, or choose another id.`,
      );
    const data = { product: id, type, price, currency };
    await audit.record(tx, { actor, action: "product.created", subject: appId, data });
    return row;
  });
}

async function sellerOf(db: Database, app: AppRow): Promise<Seller> {
  const [team] = await db.query<{ name: string }>("select name from teams where id = $1", [app.team_id]);
  return { appName: app.name, partnerId: app.team_id, partnerName: team?.name ?? "" };
}
