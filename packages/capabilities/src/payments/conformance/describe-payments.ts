import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import type { FakePeople } from "../../people/fake-people.ts";
import { topicSourceOf } from "../../provider.ts";
import type { PartialAreaProvider } from "../../provider.ts";
import type { FakeShop } from "../fake-shop.ts";
import { paymentsSchema } from "../schema.ts";
import type { PaymentsSchema } from "../schema.ts";

export type PaymentsUnderTest = {
  /** Over the shop; the person agrees to everything, and gives an address where one is needed. */
  readonly provider: PartialAreaProvider<PaymentsSchema>;
  /** Sells "coins", "pro" (kept), "plus" (a subscription) and "mug" (goods). */
  readonly shop: FakeShop;
  /** Somebody of them is signed in. */
  readonly people: FakePeople;
  /** What the person does from now on. */
  agrees(agrees: boolean): void;
};

/** The rules of `platform.payments`. */
export function describePayments(name: string, create: () => PaymentsUnderTest): void {
  const { methods, topics } = paymentsSchema;
  const context = createFakeContext();
  const purchase = (provider: PaymentsUnderTest["provider"], product: string) =>
    provider.purchase?.({ product }, context);
  const owned = async ({ provider }: Pick<PaymentsUnderTest, "provider">) =>
    methods.restore.result.parse(await provider.restore?.({}, context)).map(({ product }) => product);

  describe(`payments: ${name}`, () => {
    it("tells prices in the person's language, of all products or of some", async () => {
      const { provider } = create();
      const all = methods.products.result.parse(await provider.products?.({}, context));
      expect(all.map(({ id, displayPrice }) => [id, displayPrice])[0]).toEqual(["coins", "€1.99"]);
      const some = methods.products.result.parse(await provider.products?.({ ids: ["pro"] }, context));
      expect(some.map(({ id }) => id)).toEqual(["pro"]);
    });

    it("sells, and the person has what they bought", async () => {
      const test = create();
      const receipt = methods.purchase.result.parse(await purchase(test.provider, "pro"));
      expect(receipt).toMatchObject({ state: "paid", items: [{ product: "pro", quantity: 1 }] });
      expect(await owned(test)).toEqual(["pro"]);
      await expect(purchase(test.provider, "pro")).rejects.toMatchObject({ code: "ALREADY_OWNED" });
    });

    it("lets a consumable be used up once", async () => {
      const test = create();
      const { order } = methods.purchase.result.parse(await purchase(test.provider, "coins"));
      const consume = () => test.provider.consume?.({ order }, context);
      expect([await consume(), await consume(), await owned(test)]).toEqual([true, false, []]);
    });

    it("is PAYMENT_DECLINED and USER_CANCELED where nothing was bought", async () => {
      const test = create();
      test.shop.outcome = "declined";
      await expect(purchase(test.provider, "pro")).rejects.toMatchObject({ code: "PAYMENT_DECLINED" });
      test.shop.outcome = "paid";
      test.agrees(false);
      await expect(purchase(test.provider, "pro")).rejects.toMatchObject({ code: "USER_CANCELED" });
      expect([await owned(test), test.shop.orders().map(({ state }) => state)]).toEqual([
        [],
        ["failed", "expired"],
      ]);
    });

    it("tells of a payment that takes its time", async () => {
      const test = create();
      test.shop.outcome = "pending";
      const seen: unknown[] = [];
      const stop = topicSourceOf(test.provider, "events")?.({}, context, (value) => {
        seen.push(topics.events.value.parse(value).map(({ state }) => state));
      });
      const { order, state } = methods.purchase.result.parse(await purchase(test.provider, "plus"));
      expect([state, await owned(test)]).toEqual(["pending", []]);
      const waiting = methods.pending.result.parse(await test.provider.pending?.({}, context));
      expect(waiting.map((each) => each.order)).toEqual([order]);
      test.shop.settle(order, "paid");
      await expect.poll(() => seen.at(-1)).toEqual(["pending", "paid"]);
      stop?.();
      const plus = methods.subscriptions.result.parse(await test.provider.subscriptions?.({}, context));
      expect(plus.map(({ product }) => product)).toEqual(["plus"]);
    });

    it("asks for an address where goods are sent, and adds up", async () => {
      const { provider } = create();
      const items = [{ product: "mug", quantity: 3 }];
      const receipt = methods.checkout.result.parse(await provider.checkout?.({ items }, context));
      expect(receipt).toMatchObject({ state: "paid", items, total: 3_750 });
    });

    it("sells under one key once", async () => {
      const { provider, shop } = create();
      const buy = () => provider.purchase?.({ product: "coins", key: "one-purchase" }, context);
      const receipts = [await buy(), await buy()];
      expect([receipts[0]?.order, shop.orders().length]).toEqual([receipts[1]?.order, 1]);
    });

    it("has nothing of another mini-app, and lets it have nothing", async () => {
      const { provider, shop } = create();
      const own = createFakeContext({ ownerKey: "owner-2" });
      const other = { ...own, owner: { key: "owner-2", appId: "com.example.other" } };
      const bought = methods.purchase.result.parse(await provider.purchase?.({ product: "coins" }, context));
      expect(await provider.restore?.({}, other)).toEqual([]);
      await expect(provider.consume?.({ order: bought.order }, other)).rejects.toMatchObject({
        code: "ORDER_NOT_FOUND",
      });
      expect(shop.orders().map(({ state }) => state)).toEqual(["paid"]);
    });

    it("asks who is not signed in to do so when they buy, and leaves them alone otherwise", async () => {
      const test = create();
      test.people.become(undefined);
      test.people.signIns.as = undefined;
      const quiet = createFakeContext({ gesture: false });
      expect(await test.provider.restore?.({}, quiet)).toEqual([]);
      await expect(purchase(test.provider, "pro")).rejects.toMatchObject({ code: "USER_CANCELED" });
      expect(test.shop.orders()).toEqual([]);
      test.people.signIns.as = {};
      expect(await purchase(test.provider, "pro")).toMatchObject({ state: "paid" });
    });

    it("is NETWORK_ERROR where the registry cannot be reached", async () => {
      const { provider, shop } = create();
      shop.offline = true;
      await expect(purchase(provider, "pro")).rejects.toMatchObject({ code: "NETWORK_ERROR" });
      await expect(provider.products?.({}, context)).rejects.toMatchObject({ code: "NETWORK_ERROR" });
    });
  });
}
