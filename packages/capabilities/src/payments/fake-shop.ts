import { AtollError } from "@atoll/protocol";
import type { Agreement, NewOrder, Offer, PaymentsGateway, PlacedOrder } from "./gateway.ts";
import type { OwnedProduct } from "./schema.ts";

/** What comes of the next payment. */
export type PaymentOutcome = "paid" | "declined" | "pending";

/** A registry in memory: one person, any mini-app, no money. */
export type FakeShop = PaymentsGateway & {
  /** What comes of payments from now on. */
  outcome: PaymentOutcome;
  /** Everything is NETWORK_ERROR while true. */
  offline: boolean;
  /** Decides an order that is pending. */
  settle(orderId: string, outcome: Exclude<PaymentOutcome, "pending">): void;
  orders(): readonly PlacedOrder[];
};

/** A product as tests name it; EUR 1.99 for a consumable unless said otherwise. */
export type FakeProduct = Partial<Offer> & Pick<Offer, "id">;

const AT = "2024-05-01T09:30:00.000Z";

/** Makes a shop with these products on its shelf. */
export function createFakeShop(products: readonly FakeProduct[] = []): FakeShop {
  const offers = products.map(toOffer);
  const book = createBook(offers);
  const watchers = new Set<(order: PlacedOrder) => void>();
  const asked = async <T>(answer: () => T): Promise<T> => {
    if (shop.offline) throw new AtollError("NETWORK_ERROR", "The device is offline.");
    return answer();
  };
  const shop: FakeShop = {
    outcome: "paid",
    offline: false,
    products: (_, ids) => asked(() => offers.filter(({ id }) => ids === undefined || ids.includes(id))),
    place: (appId, order) => asked(() => book.place(appId, order)),
    confirm: (order, agreed) => asked(() => confirm(book, order, agreed, shop.outcome)),
    cancel: (order) => asked(() => book.set({ ...book.find(order.app, order.id), state: "expired" })),
    order: (appId, id) => asked(() => book.find(appId, id)),
    pending: (appId) =>
      asked(() => book.all().filter(({ app, state }) => app === appId && state === "confirmed")),
    entitlements: (appId) => asked(() => book.all().flatMap((order) => ownedOf(order, appId))),
    consume: (appId, id) =>
      asked(() => {
        const order = book.find(appId, id);
        if (order.state !== "paid") return false;
        book.set({ ...order, state: "consumed" });
        return true;
      }),
    watch(appId, listener) {
      const own = (order: PlacedOrder) => {
        if (order.app === appId) listener(order);
      };
      watchers.add(own);
      return () => void watchers.delete(own);
    },
    settle(orderId, outcome) {
      const order = book.all().find(({ id }) => id === orderId);
      if (order?.state !== "confirmed") throw new Error(`The order "${orderId}" does not wait.`);
      const settled = book.set({ ...order, state: decided(order, outcome) });
      for (const watcher of watchers) watcher(settled);
    },
    orders: book.all,
  };
  return shop;
}

type Book = {
  all(): readonly PlacedOrder[];
  /** Throws ORDER_NOT_FOUND. */
  find(appId: string, id: string): PlacedOrder;
  set(order: PlacedOrder): PlacedOrder;
  /** Throws PRODUCT_NOT_FOUND, ALREADY_OWNED. */
  place(appId: string, order: NewOrder): PlacedOrder;
};

function createBook(offers: readonly Offer[]): Book {
  const orders = new Map<string, PlacedOrder>();
  const byKey = new Map<string, string>();
  const all = () => [...orders.values()];
  const find: Book["find"] = (appId, id) => {
    const order = orders.get(id);
    if (order !== undefined && order.app === appId) return order;
    throw new AtollError("ORDER_NOT_FOUND", `There is no order "${id}".`);
  };
  const set: Book["set"] = (order) => {
    orders.set(order.id, order);
    return order;
  };
  const place: Book["place"] = (appId, { items, key }) => {
    const before = byKey.get(`${appId} ${key}`);
    if (before !== undefined) return find(appId, before);
    const lines = items.map(({ product, quantity }) => ({ ...offerOf(offers, product), quantity }));
    const [first] = lines;
    if (first === undefined) throw new AtollError("INVALID_ARGUMENT", "An order has one item at least.");
    const owned = all().flatMap((order) => ownedOf(order, appId));
    if (owned.some(({ product, type }) => product === first.id && type !== "consumable"))
      throw new AtollError("ALREADY_OWNED", `The person has "${first.id}" already.`);
    const id = `order-${orders.size + 1}`;
    byKey.set(`${appId} ${key}`, id);
    return set({
      id,
      app: appId,
      seller: "Example Team",
      environment: "test",
      kind: first.type,
      lines: lines.map(({ id: product, title, price, quantity }) => ({ product, title, price, quantity })),
      total: lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0),
      currency: first.currency,
      period: first.period,
      state: "created",
      digest: "0".repeat(64),
      methods: ["test-card"],
    });
  };
  return { all, find, set, place };
}

function confirm(
  book: Book,
  { app, id }: PlacedOrder,
  { address }: Agreement,
  outcome: PaymentOutcome,
): PlacedOrder {
  const now = book.find(app, id);
  if (now.state !== "created") return now;
  if ((now.kind === "physical") !== (address !== undefined))
    throw new AtollError(
      "INVALID_ARGUMENT",
      "Goods that are sent need an address, and nothing else takes one.",
    );
  return book.set({ ...now, state: outcome === "pending" ? "confirmed" : decided(now, outcome) });
}

function toOffer({ id, ...about }: FakeProduct): Offer {
  const { type = "consumable" } = about;
  const period = type === "subscription" ? "P1M" : null;
  return { title: id, price: 199, currency: "EUR", period, ...about, id, type };
}

function offerOf(offers: readonly Offer[], id: string): Offer {
  const offer = offers.find((each) => each.id === id);
  if (offer !== undefined) return offer;
  throw new AtollError("PRODUCT_NOT_FOUND", `There is no product "${id}".`);
}

function decided(
  { kind }: Pick<PlacedOrder, "kind">,
  outcome: Exclude<PaymentOutcome, "pending">,
): PlacedOrder["state"] {
  if (outcome === "declined") return "failed";
  return kind === "non-consumable" || kind === "subscription" ? "fulfilled" : "paid";
}

function ownedOf({ id, app, kind, lines, state }: PlacedOrder, appId: string): readonly OwnedProduct[] {
  const [line] = lines;
  const kept = state === "fulfilled" || (state === "paid" && kind === "consumable");
  if (app !== appId || line === undefined || !kept) return [];
  return [
    {
      order: id,
      product: line.product,
      type: kind,
      environment: "test",
      active: true,
      since: AT,
      endsAt: kind === "subscription" ? "2024-06-01T09:30:00.000Z" : null,
    },
  ];
}
