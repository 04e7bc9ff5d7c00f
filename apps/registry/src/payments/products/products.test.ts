import { productSchema } from "@atoll/distribution/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiAs } from "../../testing/api-as.ts";
import { createTestParts } from "../../testing/create-test-parts.ts";
import type { TestParts } from "../../testing/create-test-parts.ts";
import { addPerson } from "../../testing/people.ts";
import { paymentRoutes } from "../payment-routes.ts";
import { addShop } from "../testing/shop.ts";
import type { Shop } from "../testing/shop.ts";

let test: TestParts;
let shop: Shop;

beforeAll(async () => {
  test = await createTestParts();
  shop = await addShop(test.registry, "shop");
}, 60_000);
afterAll(() => test.stop());

const coins = { id: "coins", type: "consumable", titles: { en: "Coins" }, price: 199, currency: "EUR" };
const create = (about: object) => shop.asOwner("POST", `/apps/${shop.id}/products`, { ...coins, ...about });
const codeOf = ({ body }: { body: object }) => (body as { error?: { code: string } }).error?.code;

describe("products", () => {
  it("are made by the team, with the SKU that stores are told", async () => {
    const made = await create({});
    expect(made.status).toBe(201);
    expect(productSchema.parse(made.body)).toMatchObject({
      id: "coins",
      sku: "coins|team_shop|team_shop",
      onOffer: true,
      period: null,
    });
    expect(codeOf(await create({}))).toBe("STATE_CONFLICT");
  });

  it.each([
    ["a price of nothing", { price: 0 }],
    ["a price below nothing", { price: -5 }],
    ["half a cent", { price: 1.5 }],
    ["a price beyond counting", { price: 1e12 }],
    ["a price in words", { price: "199" }],
    ["no currency of the world", { currency: "ZZZ" }],
    ["a currency in small letters", { currency: "eur" }],
    ["an id with a bar", { id: "coins|x|y" }],
    ["an id of capitals", { id: "Coins" }],
    ["an id of 65 characters", { id: "c".repeat(65) }],
    ["no title", { titles: {} }],
    ["a title of spaces", { titles: { en: "   " } }],
    ["a title longer than stores take", { titles: { en: "A very large heap of coins" } }],
    ["a title in no language", { titles: { "not a tag": "Coins" } }],
    ["a subscription without a period", { type: "subscription" }],
    ["a period of what is bought once", { period: "P1M" }],
    ["a type of its own", { type: "loot-box" }],
    ["fields of its own", { discount: 5 }],
  ])("are not made with %s", async (_, about) => {
    expect(codeOf(await create({ id: "other", ...about }))).toBe("INVALID_REQUEST");
  });

  it("may be named at length when they are sent by post, since no store sells those", async () => {
    const made = await create({ id: "mug", type: "physical", titles: { en: "A mug with a long handle" } });
    expect(made.status).toBe(201);
  });

  it("are not made by who only looks on, nor for a mini-app of others", async () => {
    const analyst = await addPerson(test.registry, "looker");
    const params = [shop.team, analyst.userId];
    await test.registry.db.query("insert into team_members values ($1, $2, 'analyst')", params);
    const asAnalyst = apiAs(test.registry, analyst, paymentRoutes);
    expect(codeOf(await asAnalyst("POST", `/apps/${shop.id}/products`, coins))).toBe("FORBIDDEN");
    expect((await asAnalyst("GET", `/apps/${shop.id}/products`)).status).toBe(200);
    const asStranger = apiAs(test.registry, await addPerson(test.registry, "stranger"), paymentRoutes);
    expect(codeOf(await asStranger("GET", `/apps/${shop.id}/products`))).toBe("NOT_FOUND");
    expect(codeOf(await asStranger("POST", `/apps/${shop.id}/products`, coins))).toBe("NOT_FOUND");
  });

  it("are shown to people in their language, or in English, without what is off the shelf", async () => {
    const other = await addShop(test.registry, "words");
    await other.add({ titles: { en: "Coins", ar: "عملات", "pt-BR": "Moedas" } });
    await other.add({ id: "hidden" });
    const change = { titles: { en: "Hidden" }, price: 1, currency: "EUR", onOffer: false };
    await other.asOwner("PUT", `/apps/${other.id}/products/hidden`, change);
    const buyer = await other.buyer("reader");
    const shown = async (language: string) =>
      (await buyer.ask("GET", `/products?language=${language}`)).body.products.map(
        ({ title }: { title: string }) => title,
      );
    expect(await shown("ar-EG")).toEqual(["عملات"]);
    expect(await shown("pt-BR")).toEqual(["Moedas"]);
    expect(await shown("fr")).toEqual(["Coins"]);
    expect(await shown("__proto__")).toEqual(["Coins"]);
  });
});
