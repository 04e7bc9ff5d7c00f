import type { NewProduct, PlacedOrder, Product } from "@atoll/distribution/registry";
import { startEndUserSession } from "../../accounts/end-users/end-user-session.ts";
import type { Actor } from "../../http/context.ts";
import type { Registry } from "../../registry.ts";
import { apiAs } from "../../testing/api-as.ts";
import type { AskArea } from "../../testing/api-as.ts";
import { addPerson } from "../../testing/people.ts";
import { addSampleApp } from "../../testing/sample-version.ts";
import { paymentRoutes, shopRoutes } from "../payment-routes.ts";

/** What the registry answered; tests say what they expect of the body. */
export type Answer = { readonly status: number; readonly body: ReturnType<typeof JSON.parse> };

/** Someone who buys in one mini-app. */
export type Buyer = {
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
  /** An order that was made and not yet agreed to. */
  order(product: string, about?: object): Promise<Answer>;
  /** Agrees to an order as the host does. */
  agree(order: PlacedOrder, about?: object): Promise<Answer>;
  /** Orders and pays with the test card that pays. */
  buy(product: string, about?: object): Promise<PlacedOrder>;
};

/** A mini-app with products and the team behind it. */
export type Shop = {
  readonly id: string;
  readonly team: string;
  readonly owner: Actor;
  readonly asOwner: AskArea;
  add(product: Partial<NewProduct>): Promise<Product>;
  buyer(name: string, shop?: string): Promise<Buyer>;
};

/** Makes a mini-app whose team has an owner, with an empty shelf. */
export async function addShop(registry: Registry, name: string): Promise<Shop> {
  const { id, team } = await addSampleApp(registry, name);
  const owner = await addPerson(registry, `seller-${name}`);
  await registry.db.query("insert into team_members (team_id, user_id, role) values ($1, $2, 'owner')", [
    team,
    owner.userId,
  ]);
  const asOwner = apiAs(registry, owner, paymentRoutes);
  return {
    id,
    team,
    owner,
    asOwner,
    async add(product) {
      const asked = { id: "coins", type: "consumable", titles: { en: "Coins" }, price: 199, currency: "EUR" };
      const { body } = await asOwner("POST", `/apps/${id}/products`, { ...asked, ...product });
      return body as unknown as Product;
    },
    buyer: (person, shop = id) => createBuyer(registry, person, shop),
  };
}

async function createBuyer(registry: Registry, name: string, shop: string): Promise<Buyer> {
  const { token } = await startEndUserSession(registry, { hostId: "host_shell", subject: name });
  const api = apiAs(registry, undefined, shopRoutes);
  const headers = { authorization: `Bearer ${token}` };
  let count = 0;
  const ask: Buyer["ask"] = async (method, path, body) =>
    (await api(method, `/v1/payments/${shop}${path}`, body, headers)) as Answer;
  const order: Buyer["order"] = (product, about = {}) =>
    ask("POST", "/orders", {
      items: [{ product, quantity: 1 }],
      idempotencyKey: `${name}-${shop.length}-key-${(count += 1)}`,
      platform: "web",
      ...about,
    });
  const agree: Buyer["agree"] = ({ id, digest, methods }, about = {}) =>
    ask("POST", `/orders/${id}/confirm`, { digest, method: methods[0], ...about });
  return {
    ask,
    order,
    agree,
    async buy(product, about) {
      const { body } = await order(product);
      const agreed = await agree(body.order, about);
      return agreed.body.order as PlacedOrder;
    },
  };
}
