import { describe, expect, it } from "vitest";

import { addToBasket, openBasket, openShop } from "./open-shop.ts";

describe("checking out", () => {
  it("orders what is in the basket, confirms it, and empties the basket", async () => {
    await using shop = await openShop();
    const { app, registry } = shop;
    await addToBasket(app, "Tide mug", 2);
    await addToBasket(app, "Night bowl");
    await openBasket(app);
    await app.tap(app.getByText("Check out"));
    expect(await app.findByText("Thank you")).toBeDefined();
    expect(registry.orders()).toMatchObject([
      { kind: "physical", state: "paid", total: 7_600, lines: [{ quantity: 2 }, { quantity: 1 }] },
    ]);
    expect(app.getByText("A test order")).toBeDefined();
    await app.tap(app.getByText("Back to the shelves"));
    expect(app.queryByText("View basket")).toBeNull();
    await app.reopen();
    await app.send(app.getByText("Clay Harbour"), "select", { value: "orders" });
    expect(app.getByText("2 × Tide mug, Night bowl")).toBeDefined();
  });

  it.each([
    ["the person left the sheet", "Nothing was bought", (shop: Shop) => (shop.till.agrees = false)],
    [
      "the card was declined",
      "The payment was declined",
      (shop: Shop) => (shop.registry.outcome = "declined"),
    ],
    ["there is no connection", "The connection broke off", (shop: Shop) => (shop.registry.offline = true)],
  ])("keeps the basket and says what to do when %s", async (_, title, turn) => {
    await using shop = await openShop();
    const { app, registry } = shop;
    await addToBasket(app, "Tide mug");
    await openBasket(app);
    turn(shop);
    await app.tap(app.getByText("Check out"));
    expect(await app.findByText(title)).toBeDefined();
    Object.assign(registry, { outcome: "paid", offline: false });
    shop.till.agrees = true;
    await app.tap(app.getByText("Check out"));
    expect(await app.findByText("Thank you")).toBeDefined();
  });

  it("makes one order of a basket whose first answer was lost", async () => {
    await using shop = await openShop();
    const { app, registry } = shop;
    await addToBasket(app, "Tide mug");
    await openBasket(app);
    const { confirm } = registry;
    registry.confirm = async (order, agreed) => {
      await confirm(order, agreed);
      registry.offline = true;
      return confirm(order, agreed);
    };
    await app.tap(app.getByText("Check out"));
    expect(await app.findByText("The connection broke off")).toBeDefined();
    Object.assign(registry, { offline: false, confirm });
    await app.tap(app.getByText("Check out"));
    expect(await app.findByText("Thank you")).toBeDefined();
    expect(registry.orders()).toHaveLength(1);
  });

  it("leaves out what is no longer on offer, and says so", async () => {
    await using shop = await openShop();
    const { app, registry } = shop;
    await addToBasket(app, "Tide mug");
    await addToBasket(app, "Reef vase");
    const { products } = registry;
    registry.products = async (...asked) => (await products(...asked)).filter(({ id }) => id !== "vase");
    await app.reopen();
    await openBasket(app);
    expect(app.getByText("Some pieces are gone")).toBeDefined();
    await app.tap(app.getByText("Check out"));
    expect(await app.findByText("Thank you")).toBeDefined();
    expect(registry.orders()).toMatchObject([{ total: 2_400 }]);
  });

  it("follows a payment that takes its time, until it is decided", async () => {
    await using shop = await openShop();
    const { app, registry } = shop;
    registry.outcome = "pending";
    await addToBasket(app, "Tide mug");
    await openBasket(app);
    await app.tap(app.getByText("Check out"));
    expect((await app.findByText(/Your bank takes its time/)).id).toBeGreaterThan(0);
    registry.settle(registry.orders()[0]?.id ?? "", "paid");
    expect(await app.findByText("Thank you")).toBeDefined();
  });

  it("does not call a payment pending that was decided while it was closed", async () => {
    await using shop = await openShop();
    const { app, registry } = shop;
    registry.outcome = "pending";
    await addToBasket(app, "Tide mug");
    await openBasket(app);
    await app.tap(app.getByText("Check out"));
    await app.findByText(/Your bank takes its time/);
    const [order] = registry.orders();
    registry.pending = async () => [];
    await app.reopen();
    await app.send(app.getByText("Clay Harbour"), "select", { value: "orders" });
    await app.tap(await app.findByText("Tide mug"));
    expect(await app.findByText(/decided while you were away/)).toBeDefined();
    expect(app.getByText(`Order ${order?.id}`)).toBeDefined();
  });
});

describe("the handbook", () => {
  it("is bought once, read at once, and restored at the next start", async () => {
    await using shop = await openShop();
    const { app } = shop;
    await app.tap(app.getByRole("button", { name: /^Glaze handbook/ }));
    await app.tap(app.getByText("Buy for €9.00"));
    await app.tap(await app.findByText("Read"));
    expect(app.getByText("Tide")).toBeDefined();
    await app.reopen();
    expect(await app.findByRole("button", { name: "Glaze handbook, €9.00, Yours" })).toBeDefined();
  });

  it("is restored by a tap, which asks who is signed out to sign in", async () => {
    await using shop = await openShop({ signedOut: true });
    const { app, people } = shop;
    await app.tap(app.getByRole("button", { name: /^Glaze handbook/ }));
    await app.tap(app.getByText("Restore what I bought"));
    expect(await app.findByText("Nothing to restore")).toBeDefined();
    expect(people.signIns.asked).toHaveLength(1);
  });

  it("opens for who bought it on another device, instead of selling it twice", async () => {
    await using shop = await openShop();
    const { app, registry } = shop;
    const { entitlements } = registry;
    const place = (key: string) =>
      registry.place("org.atoll.shop", { items: [{ product: "handbook", quantity: 1 }], key });
    const order = await place("elsewhere");
    await registry.confirm(order, { method: "test-card" });
    registry.entitlements = async () => [];
    await app.tap(app.getByRole("button", { name: /^Glaze handbook/ }));
    registry.entitlements = entitlements;
    await app.tap(app.getByText("Buy for €9.00"));
    expect(await app.findByText("It is yours")).toBeDefined();
    expect(registry.orders()).toHaveLength(1);
  });

  it("opens by itself once a payment that took its time is paid", async () => {
    await using shop = await openShop();
    const { app, registry } = shop;
    registry.outcome = "pending";
    await app.tap(app.getByRole("button", { name: /^Glaze handbook/ }));
    await app.tap(app.getByText("Buy for €9.00"));
    expect(await app.findByText("The payment takes its time")).toBeDefined();
    registry.settle(registry.orders()[0]?.id ?? "", "paid");
    expect(await app.findByText("Read")).toBeDefined();
  });
});

type Shop = Awaited<ReturnType<typeof openShop>>;
