import { describe, expect, it } from "vitest";

import { addToBasket, openBasket, openShop } from "./open-shop.ts";

describe("the catalogue", () => {
  it("shows each product under the registry's name and price", async () => {
    await using shop = await openShop();
    const { app } = shop;
    expect(app.getByRole("button", { name: "Tide mug, €24.00" })).toBeDefined();
    expect(app.getByRole("button", { name: "Glaze handbook, €9.00" })).toBeDefined();
    expect(app.getAllByRole("button", { name: /, €/ })).toHaveLength(7);
  });

  it("shows one kind at a time, and all again", async () => {
    await using shop = await openShop();
    const { app } = shop;
    await app.tap(app.getByText("For flowers"));
    expect(app.getAllByRole("button", { name: /, €/ }).map(app.textOf)).toEqual(["Reef vase €58.00"]);
    await app.tap(app.getByText("All"));
    expect(app.getAllByRole("button", { name: /, €/ })).toHaveLength(7);
  });

  it("says what to do when nothing is on offer, and when it did not load", async () => {
    await using empty = await openShop({ onOffer: [] });
    expect(empty.app.getByText("The shelves are empty")).toBeDefined();
    await using shop = await openShop({ offline: true });
    const failed = shop.app.getByText("The shelves did not load");
    expect(failed.props["code"]).toBe("NETWORK_ERROR");
    shop.registry.offline = false;
    await shop.app.send(failed, "retry");
    expect(shop.app.getByRole("button", { name: "Tide mug, €24.00" })).toBeDefined();
  });

  it("says so where the host sells nothing", async () => {
    await using shop = await openShop({ providers: { payments: {} } });
    expect(shop.app.getByText("Nothing is sold here")).toBeDefined();
  });
});

describe("the basket", () => {
  it("is not in sight while it is empty", async () => {
    await using shop = await openShop();
    expect(shop.app.queryByText("View basket")).toBeNull();
  });

  it("adds up what is put into it, and is there the next time", async () => {
    await using shop = await openShop();
    const { app } = shop;
    await addToBasket(app, "Tide mug", 2);
    await addToBasket(app, "Shell teapot");
    expect(app.getByText("View basket").props["note"]).toBe("3 things · €132.00");
    expect(app.getByRole("button", { name: "Tide mug, €24.00, 2 in basket" })).toBeDefined();
    await app.reopen();
    await openBasket(app);
    expect(app.getByText("Check out").props["note"]).toBe("€132.00");
  });

  it("changes how many, and takes things out", async () => {
    await using shop = await openShop();
    const { app } = shop;
    await addToBasket(app, "Tide mug");
    await addToBasket(app, "Reef vase");
    await openBasket(app);
    await app.choose(app.getByLabel("How many Tide mug"), 3);
    expect(app.getByText("Check out").props["note"]).toBe("€130.00");
    await app.tap(app.getByLabel("Remove Reef vase"));
    expect(app.getByText("Check out").props["note"]).toBe("€72.00");
    await app.tap(app.getByLabel("Remove Tide mug"));
    expect(app.getByText("Your basket is empty")).toBeDefined();
  });

  it("takes no more of a kind than is sent at once", async () => {
    await using shop = await openShop();
    const { app } = shop;
    await addToBasket(app, "Tide mug", 20);
    await app.tap(app.getByRole("button", { name: /^Tide mug/ }));
    expect(app.queryByLabel("How many")).toBeNull();
    expect(app.queryByText("Add to basket")).toBeNull();
    expect(app.getByText("20 in your basket already.")).toBeDefined();
  });

  it("says so when a change is not kept, and when it cannot be opened", async () => {
    await using shop = await openShop();
    const { app } = shop;
    app.failures.always("storage.set", "overQuota");
    await addToBasket(app, "Tide mug");
    await openBasket(app);
    expect(app.getByText("Not saved")).toBeDefined();
    app.failures.clear();
    app.failures.always("storage.get", "broken");
    await app.reopen();
    expect(app.getByText("Your basket did not open")).toBeDefined();
  });
});
