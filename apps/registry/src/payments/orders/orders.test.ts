import { orderSchema } from "@atoll/distribution/registry";
import type { PlacedOrder } from "@atoll/distribution/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestParts } from "../../testing/create-test-parts.ts";
import type { TestParts } from "../../testing/create-test-parts.ts";
import { addShop } from "../testing/shop.ts";
import type { Buyer, Shop } from "../testing/shop.ts";
import { expireOrders } from "./expire-orders.ts";

let test: TestParts;
let shop: Shop;
let other: Shop;
let mia: Buyer;
let noa: Buyer;

beforeAll(async () => {
  test = await createTestParts();
  shop = await addShop(test.registry, "shop");
  other = await addShop(test.registry, "other");
  for (const each of [shop, other]) {
    await each.add({});
    await each.add({ id: "pro", type: "non-consumable", titles: { en: "Pro" }, price: 999 });
    await each.add({ id: "plus", type: "subscription", titles: { en: "Plus" }, period: "P1M" });
    await each.add({ id: "mug", type: "physical", titles: { en: "Mug" }, price: 1_250 });
    await each.add({ id: "cup", type: "physical", titles: { en: "Cup" }, price: 800, currency: "USD" });
  }
  mia = await shop.buyer("mia");
  noa = await shop.buyer("noa");
}, 60_000);
afterAll(() => test.stop());

const codeOf = ({ body }: { body: { error?: { code: string } } }) => body.error?.code;
const ADDRESS = { name: "Mia", street: "Quay 1", postalCode: "1000", city: "Lagos", country: "NG" };
const placed = async (buyer: Buyer, product: string, about: object = {}): Promise<PlacedOrder> =>
  orderSchema.parse((await buyer.order(product, about)).body.order);
const owned = async (buyer: Buyer): Promise<readonly string[]> =>
  (await buyer.ask("GET", "/entitlements")).body.entitlements.map(
    ({ product }: { product: string }) => product,
  );

describe("an order", () => {
  it("costs what the registry says, whatever price is sent along", async () => {
    const items = [{ product: "coins", quantity: 1, price: 1 }];
    expect(codeOf(await mia.order("coins", { items }))).toBe("INVALID_REQUEST");
    expect(codeOf(await mia.order("coins", { total: 1 }))).toBe("INVALID_REQUEST");
    const { lines, total, currency, environment, state } = await placed(mia, "coins");
    expect([lines, total, currency, environment, state]).toEqual([
      [{ product: "coins", title: "Coins", price: 199, quantity: 1 }],
      199,
      "EUR",
      "test",
      "created",
    ]);
  });

  it("costs what was shown, also when the price rises meanwhile", async () => {
    const order = await placed(noa, "coins");
    const change = { titles: { en: "Coins" }, price: 299, currency: "EUR", onOffer: true };
    await shop.asOwner("PUT", `/apps/${shop.id}/products/coins`, change);
    const { body } = await noa.agree(order);
    expect([body.order.state, body.order.total]).toEqual(["paid", 199]);
    await shop.asOwner("PUT", `/apps/${shop.id}/products/coins`, { ...change, price: 199 });
  });

  it.each([
    ["a digest of something else", { digest: "0".repeat(64) }, "STATE_CONFLICT"],
    ["a card that there is not", { method: "visa" }, "INVALID_REQUEST"],
    ["a name of every object", { method: "toString" }, "INVALID_REQUEST"],
    ["an address that nobody needs", { address: ADDRESS }, "INVALID_REQUEST"],
  ])("is not charged on %s", async (_, about, code) => {
    const order = await placed(mia, "coins");
    expect(codeOf(await mia.agree(order, about))).toBe(code);
    expect((await mia.ask("GET", `/orders/${order.id}`)).body.order.state).toBe("created");
  });

  it("is made once for one key, and not twice for two things", async () => {
    const idempotencyKey = "one-key-for-all";
    const both = await Promise.all([1, 2].map(() => placed(mia, "coins", { idempotencyKey })));
    expect(both[0]?.id).toBe(both[1]?.id);
    expect(codeOf(await mia.order("pro", { idempotencyKey }))).toBe("STATE_CONFLICT");
    expect((await placed(noa, "coins", { idempotencyKey })).id).not.toBe(both[0]?.id);
  });

  it("is charged once, however often it is agreed to", async () => {
    const order = await placed(mia, "coins");
    const answers = await Promise.all([1, 2, 3, 4].map(() => mia.agree(order)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const rows = await test.registry.db.query("select 1 from test_charges where order_id = $1", [order.id]);
    const paid = await test.registry.db.query(
      'select 1 from audit where subject = $1 and entry like \'%"to":"paid"%\'',
      [order.id],
    );
    expect([rows.length, paid.length]).toEqual([1, 1]);
    expect((await mia.agree(order)).body.order.state).toBe("paid");
  });

  it("is nothing to another person, in another mini-app, or without a session", async () => {
    const order = await placed(mia, "coins");
    const elsewhere = await other.buyer("mia");
    for (const buyer of [noa, elsewhere]) {
      expect(codeOf(await buyer.ask("GET", `/orders/${order.id}`))).toBe("ORDER_NOT_FOUND");
      expect(codeOf(await buyer.agree(order))).toBe("ORDER_NOT_FOUND");
      expect(codeOf(await buyer.ask("POST", `/orders/${order.id}/cancel`))).toBe("ORDER_NOT_FOUND");
      expect(codeOf(await buyer.ask("POST", `/orders/${order.id}/consume`))).toBe("ORDER_NOT_FOUND");
    }
    expect((await mia.ask("GET", `/orders/${order.id}`)).body.order.state).toBe("created");
  });

  it.each([
    ["a product that there is not", [{ product: "gold", quantity: 1 }], "PRODUCT_NOT_FOUND"],
    ["nothing", [], "INVALID_REQUEST"],
    ["two of what is used inside", [{ product: "coins", quantity: 2 }], "INVALID_REQUEST"],
    [
      "goods and coins together",
      [
        { product: "mug", quantity: 1 },
        { product: "coins", quantity: 1 },
      ],
      "INVALID_REQUEST",
    ],
    [
      "two currencies",
      [
        { product: "mug", quantity: 1 },
        { product: "cup", quantity: 1 },
      ],
      "INVALID_REQUEST",
    ],
    [
      "one thing twice",
      [
        { product: "mug", quantity: 1 },
        { product: "mug", quantity: 1 },
      ],
      "INVALID_REQUEST",
    ],
    ["less than nothing", [{ product: "mug", quantity: -1 }], "INVALID_REQUEST"],
    ["a hundred", [{ product: "mug", quantity: 100 }], "INVALID_REQUEST"],
  ])("is not made for %s", async (_, items, code) => {
    expect(codeOf(await mia.order("", { items }))).toBe(code);
  });

  it("is given up by its person, or by time", async () => {
    const order = await placed(noa, "coins");
    const { body } = await noa.ask("POST", `/orders/${order.id}/cancel`);
    expect([body.order.state, body.order.reason]).toEqual(["expired", "canceled"]);
    expect((await noa.agree(order)).body.order.state).toBe("expired");
    const old = await placed(noa, "coins");
    test.passTime(16 * 60 * 1000);
    expect(codeOf(await noa.agree(old))).toBe("STATE_CONFLICT");
    await expireOrders(test.registry);
    const { state, reason } = (await noa.ask("GET", `/orders/${old.id}`)).body.order;
    expect([state, reason]).toEqual(["expired", "late"]);
  });

  it("is not made by the thousand", async () => {
    const eve = await shop.buyer("eve");
    const codes = [];
    for (let turn = 0; turn < 21; turn += 1) codes.push(codeOf(await eve.order("coins")));
    expect(codes.slice(0, 20)).toEqual(Array(20).fill(undefined));
    expect(codes[20]).toBe("TOO_MANY_REQUESTS");
  });
});

describe("what was paid for", () => {
  it("is the person's in this mini-app alone, and kept is kept", async () => {
    const ada = await shop.buyer("ada");
    expect((await ada.buy("pro")).state).toBe("fulfilled");
    expect(await owned(ada)).toEqual(["pro"]);
    expect(codeOf(await ada.order("pro"))).toBe("ALREADY_OWNED");
    expect(await owned(await other.buyer("ada"))).toEqual([]);
    expect(await owned(await shop.buyer("bob"))).toEqual([]);
  });

  it("is used up once", async () => {
    const ada = await shop.buyer("ada-coins");
    const { id, state } = await ada.buy("coins");
    expect(state).toBe("paid");
    expect(await owned(ada)).toEqual(["coins"]);
    const answers = await Promise.all([1, 2, 3].map(() => ada.ask("POST", `/orders/${id}/consume`)));
    expect(answers.filter(({ body }) => body.consumed === true)).toHaveLength(1);
    expect(await owned(ada)).toEqual([]);
    const pro = await ada.buy("pro");
    expect(codeOf(await ada.ask("POST", `/orders/${pro.id}/consume`))).toBe("STATE_CONFLICT");
  });

  it("ends with a subscription's time, after which it may be bought again", async () => {
    const sue = await shop.buyer("sue");
    await sue.buy("plus");
    const [before] = (await sue.ask("GET", "/entitlements")).body.entitlements;
    expect(before).toMatchObject({ product: "plus", active: true });
    expect(codeOf(await sue.order("plus"))).toBe("ALREADY_OWNED");
    await test.registry.db.query("update entitlements set ends_at = $1 where product_id = 'plus'", [
      new Date(test.registry.clock.now() - 1),
    ]);
    expect((await sue.ask("GET", "/entitlements")).body.entitlements[0].active).toBe(false);
    expect((await sue.buy("plus")).state).toBe("fulfilled");
  });

  it("is nothing when the card is declined", async () => {
    const dan = await shop.buyer("dan");
    const order = await placed(dan, "pro");
    const { body } = await dan.agree(order, { method: "test-card-declined" });
    expect([body.order.state, body.order.reason]).toEqual(["failed", "declined"]);
    expect(await owned(dan)).toEqual([]);
    expect((await dan.agree(order)).body.order.state).toBe("failed");
    expect((await dan.buy("pro")).state).toBe("fulfilled");
  });

  it("comes once a pending payment is decided, by the team for the test provider alone", async () => {
    const pam = await shop.buyer("pam");
    const pending = await pam.buy("pro", { method: "test-card-pending" });
    expect(pending.state).toBe("confirmed");
    expect((await pam.ask("GET", "/orders")).body.orders.map(({ id }: PlacedOrder) => id)).toEqual([
      pending.id,
    ]);
    expect(codeOf(await pam.ask("POST", `/orders/${pending.id}/cancel`))).toBe("STATE_CONFLICT");
    const decide = (from: Shop, outcome: string) =>
      from.asOwner("POST", `/apps/${from.id}/orders/${pending.id}/test-outcome`, { outcome });
    expect((await decide(other, "paid")).status).toBe(404);
    expect((await decide(shop, "paid")).body).toMatchObject({ state: "fulfilled" });
    expect((await decide(shop, "declined")).status).toBe(409);
    expect(await owned(pam)).toEqual(["pro"]);
  });

  it("needs an address when it is sent, which the team sees with the order", async () => {
    const tom = await shop.buyer("tom");
    const order = await placed(tom, "mug", { items: [{ product: "mug", quantity: 3 }] });
    expect(order.total).toBe(3_750);
    expect(codeOf(await tom.agree(order))).toBe("INVALID_REQUEST");
    expect((await tom.agree(order, { address: ADDRESS })).body.order.state).toBe("paid");
    const sold = await shop.asOwner("GET", `/apps/${shop.id}/orders/${order.id}`);
    expect(sold.body).toMatchObject({ address: ADDRESS, subject: expect.stringMatching(/^[\w-]{43}$/) });
    const sent = await shop.asOwner("POST", `/apps/${shop.id}/orders/${order.id}/fulfil`);
    expect(sent.body).toMatchObject({ state: "fulfilled" });
    expect(JSON.stringify((await shop.asOwner("GET", `/apps/${shop.id}/orders`)).body)).not.toContain(
      "Quay 1",
    );
  });

  it("is given back when the team grants what the person asks for", async () => {
    const ron = await shop.buyer("ron");
    const order = await ron.buy("pro");
    const ask = () => ron.ask("POST", `/orders/${order.id}/refund-request`, { reason: "By mistake" });
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const queue = await shop.asOwner("GET", `/apps/${shop.id}/orders?refunds=waiting`);
    expect(queue.body["orders"]).toMatchObject([
      { id: order.id, refundRequest: { reason: "By mistake", state: "waiting" } },
    ]);
    const path = `/apps/${shop.id}/orders/${order.id}/refund-decision`;
    const granted = await shop.asOwner("POST", path, { outcome: "granted" });
    expect(granted.body).toMatchObject({ state: "refunded", refundRequest: { state: "granted" } });
    expect(await owned(ron)).toEqual([]);
    expect((await shop.asOwner("POST", path, { outcome: "granted" })).status).toBe(409);
    const again = await shop.asOwner("POST", `/apps/${shop.id}/orders/${order.id}/refund`, { reason: "x" });
    expect(again.status).toBe(409);
  });

  it("sells nothing once the mini-app was taken back", async () => {
    const gone = await addShop(test.registry, "gone");
    await gone.add({});
    await test.registry.db.query(
      "insert into revocations (app_id, versions, reason, at) values ($1, null, 'r', now())",
      [gone.id],
    );
    expect(codeOf(await (await gone.buyer("zoe")).order("coins"))).toBe("PAYMENTS_OFF");
  });
});
