import type { GuestBridge, Json } from "@atoll/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { createFakePeople } from "../people/fake-people.ts";
import { topicSourceOf } from "../provider.ts";
import { describePayments } from "./conformance/describe-payments.ts";
import { createFakePayments } from "./fake.ts";
import { createFakeShop } from "./fake-shop.ts";
import { formatMoney } from "./format-money.ts";
import type { AskPayment, PlacedOrder } from "./gateway.ts";
import { createPaymentsGuest } from "./guest.ts";
import { createPaymentsProvider } from "./provider.ts";
import { paymentsSchema } from "./schema.ts";
import { watchPending } from "./watch-pending.ts";
import { createWebPayments } from "./web.ts";

const SHELF = [
  { id: "coins" },
  { id: "pro", type: "non-consumable", price: 999 },
  { id: "plus", type: "subscription" },
  { id: "mug", type: "physical", price: 1_250 },
] as const;
const ADDRESS = { name: "Noor", street: "1 Quay", postalCode: "1", city: "Port", country: "FR" };

describePayments("fake", () => {
  const shop = createFakeShop(SHELF);
  const people = createFakePeople();
  let willing = true;
  return {
    provider: createFakePayments({ shop, people, agrees: () => willing }),
    shop,
    people,
    agrees: (agrees) => (willing = agrees),
  };
});

describePayments("web", () => {
  const shop = createFakeShop(SHELF);
  const people = createFakePeople();
  let willing = true;
  const pay: AskPayment = async ({ order, confirm }) => {
    if (willing) await confirm({ method: "card", ...(order.kind === "physical" && { address: ADDRESS }) });
  };
  return {
    provider: createWebPayments({ gateway: shop, people, pay, language: () => "en" }),
    shop,
    people,
    agrees: (agrees) => (willing = agrees),
  };
});

describe("what a mini-app may say of a purchase", () => {
  const params = (verb: keyof typeof paymentsSchema.methods, value: unknown) =>
    paymentsSchema.methods[verb].params.safeParse(value).success;

  it.each([
    ["a price", { product: "coins", price: 1 }],
    ["a total", { product: "coins", total: 0 }],
    ["a currency", { product: "coins", currency: "IRR" }],
    ["another mini-app", { product: "coins", app: "com.example.other" }],
    ["a quantity", { product: "coins", quantity: 1_000_000 }],
    ["a product of another's path", { product: "../com.example.other/coins" }],
    ["a product that is none", { product: {} }],
    ["a key that is another's path", { product: "coins", key: "../../../" }],
    ["a prototype", JSON.parse('{"product":"coins","__proto__":{"price":1}}')],
  ])("holds no place for %s", (_, value) => expect(params("purchase", value)).toBe(false));

  it.each([
    ["nothing", { items: [] }],
    ["half a mug", { items: [{ product: "mug", quantity: 0.5 }] }],
    ["minus one mug", { items: [{ product: "mug", quantity: -1 }] }],
    ["a hundred mugs", { items: [{ product: "mug", quantity: 100 }] }],
    ["its own price", { items: [{ product: "mug", quantity: 1, price: 1 }] }],
    ["an address", { items: [{ product: "mug", quantity: 1 }], address: ADDRESS }],
    ["a list without end", { items: Array(21).fill({ product: "mug", quantity: 1 }) }],
  ])("is no checkout of %s", (_, value) => expect(params("checkout", value)).toBe(false));

  it("is a product's id and a key, whatever else is tried", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (value) => {
        if (!params("purchase", value)) return;
        expect(Object.keys(value).every((name) => name === "product" || name === "key")).toBe(true);
      }),
    );
  });
});

describe("payments", () => {
  it("are not offered where nothing keeps the orders, or nothing asks the person", () => {
    expect(createWebPayments()).toEqual({});
    const [gateway, people, pay] = [createFakeShop(), createFakePeople(), async () => undefined];
    expect(createWebPayments({ gateway, people })).toEqual({});
    expect(createWebPayments({ gateway, pay })).toEqual({});
    expect(createWebPayments({ people, pay })).toEqual({});
  });

  const make = (shop = createFakeShop(SHELF), pay?: AskPayment) =>
    createPaymentsProvider({
      gateway: shop,
      people: createFakePeople(),
      pay: pay ?? (async ({ confirm }) => void (await confirm({ method: "card" }))),
      language: () => "en",
      randomKey: () => crypto.randomUUID(),
    });

  it("show the person the order that the registry made, and nothing of the mini-app's", async () => {
    const shown: PlacedOrder[] = [];
    const provider = make(createFakeShop(SHELF), async ({ order }) => void shown.push(order));
    await provider.purchase({ product: "coins" }, createFakeContext()).catch(() => undefined);
    expect(shown).toMatchObject([{ total: 199, lines: [{ product: "coins", title: "coins", price: 199 }] }]);
  });

  it("show nothing of an order that is not what was asked for", async () => {
    const shop = createFakeShop(SHELF);
    let asked = 0;
    const swapped = {
      ...shop,
      place: (app: string) => shop.place(app, { items: [{ product: "pro", quantity: 1 }], key: "k" }),
    };
    const provider = make(swapped, async () => void (asked += 1));
    await expect(provider.purchase({ product: "coins" }, createFakeContext())).rejects.toMatchObject({
      code: "HOST_ERROR",
    });
    expect(asked).toBe(0);
  });

  it("count what was charged, though the answer was lost on its way and the sheet was closed", async () => {
    const shop = createFakeShop(SHELF);
    const confirm = shop.confirm.bind(shop);
    shop.confirm = async (...agreed) => {
      await confirm(...agreed);
      throw new Error("lost");
    };
    const provider = make(
      shop,
      async (request) => void (await request.confirm({ method: "card" }).catch(() => undefined)),
    );
    expect(await provider.purchase({ product: "pro" }, createFakeContext())).toMatchObject({ state: "paid" });
  });

  it("leave no order open when the mini-app is closed under its sheet", async () => {
    const shop = createFakeShop(SHELF);
    const provider = make(shop, async () => Promise.reject(new DOMException("closed", "AbortError")));
    await provider.purchase({ product: "pro" }, createFakeContext()).catch(() => undefined);
    expect(shop.orders().map(({ state }) => state)).toEqual(["expired"]);
  });

  it("tell a mini-app of its own orders alone", async () => {
    const shop = createFakeShop(SHELF);
    const provider = make(shop);
    const own = createFakeContext({ ownerKey: "owner-2" });
    const other = { ...own, owner: { key: "owner-2", appId: "com.example.other" } };
    const seen: unknown[] = [];
    topicSourceOf(provider, "events")?.({}, other, (value) => seen.push(value));
    shop.outcome = "pending";
    const { order } = await provider.purchase({ product: "coins" }, createFakeContext());
    shop.settle(order, "paid");
    expect(seen).toEqual([]);
  });
});

describe("a watch over orders that wait", () => {
  it("tells of each once it is decided, and looks no more once it is stopped", async () => {
    const shop = createFakeShop(SHELF);
    shop.outcome = "pending";
    const provider = createFakePayments({ shop });
    const { order } = await provider.purchase({ product: "pro" }, createFakeContext());
    const due: (() => void)[] = [];
    const schedule = (run: () => void) => {
      due.push(run);
      return () => undefined;
    };
    const seen: string[] = [];
    const listener = ({ id, state }: PlacedOrder) => void seen.push(`${id} ${state}`);
    const stop = watchPending(shop, "com.example.fake", { schedule, listener, isSignedIn: async () => true });
    await expect.poll(() => due.length).toBe(1);
    shop.offline = true;
    due.shift()?.();
    await expect.poll(() => due.length).toBe(1);
    shop.offline = false;
    shop.settle(order, "paid");
    due.shift()?.();
    await expect.poll(() => seen).toEqual([`${order} fulfilled`]);
    stop();
    due.shift()?.();
    expect(due).toEqual([]);
  });
});

describe("platform.payments", () => {
  it("tells a listener of each change once, however often the host repeats it", () => {
    let say: (value: Json) => void = () => undefined;
    const bridge: Pick<GuestBridge, "subscribe"> = {
      subscribe: (topic, _, listener) => {
        expect(topic).toBe("payments.events");
        say = listener;
        return () => undefined;
      },
    };
    const seen: string[] = [];
    createPaymentsGuest(bridge as GuestBridge).onEvent(
      ({ order, state }) => void seen.push(`${order} ${state}`),
    );
    say([{ order: "1", state: "pending" }]);
    say([
      { order: "1", state: "pending" },
      { order: "1", state: "paid" },
    ]);
    expect(seen).toEqual(["1 pending", "1 paid"]);
  });
});

describe("money", () => {
  it.each([
    [199, "EUR", "en", "€1.99"],
    [199, "JPY", "en", "¥199"],
    [1_999, "KWD", "en", "KWD 1.999"],
    [5, "USD", "en", "$0.05"],
    [199, "EUR", "en-US@posix", "€1.99"],
  ])("%i %s in %s is %s", (minor, currency, language, expected) => {
    expect(formatMoney(minor, currency, language).replace("\u00A0", " ")).toBe(expected);
  });
});
