import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newProductSchema, productChangeSchema } from "@atoll/distribution/registry";
import type { NewProduct, Product } from "@atoll/distribution/registry";
import { describe, expect, it } from "vitest";
import { offerProducts, readProducts } from "../../scripts/seed/example-products.ts";
import type { Portal } from "../../scripts/seed/portal.ts";

const SHOP = join(import.meta.dirname, "..", "..", "examples", "shop");
const APP = "org.atoll.tip";
const MUG: NewProduct = { id: "mug", type: "physical", titles: { en: "Mug" }, price: 1_200, currency: "EUR" };
const PRO: NewProduct = { ...MUG, id: "pro", type: "non-consumable", titles: { en: "Pro" } };

/** The portal of a registry that keeps the products of one mini-app, and says what was asked of it. */
function openShelf() {
  const shelf = new Map<string, Product>();
  const asked: string[] = [];
  const at = `/api/apps/${APP}/products`;
  const portal: Portal = {
    get: async (path, answer) => {
      expect(path).toBe(at);
      return answer.parse({ products: [...shelf.values()] }) as never;
    },
    post: async (path, body) => {
      const product = newProductSchema.parse(body);
      expect(path).toBe(at);
      asked.push(`add ${product.id}`);
      shelf.set(product.id, {
        ...product,
        app: APP,
        period: product.period ?? null,
        sku: `org.atoll.${product.id}`,
        onOffer: true,
        createdAt: "2026-01-01T00:00:00.000Z",
      });
    },
    put: async (path, body) => {
      const change = productChangeSchema.parse(body);
      const product = shelf.get(path.slice(at.length + 1)) ?? expect.fail(`There is no ${path}.`);
      asked.push(`${change.onOffer ? "change" : "take off"} ${product.id}`);
      // As a database does, in another order.
      const titles = Object.fromEntries(Object.entries(change.titles).reverse());
      shelf.set(product.id, { ...product, ...change, titles });
    },
  };
  return { portal, shelf, asked };
}

describe("what an example sells", () => {
  it("is read from its products.json, and nothing where there is none", () => {
    const products = readProducts(SHOP) ?? [];
    expect(products.map(({ type }) => type)).toContain("non-consumable");
    expect(products.length).toBeGreaterThan(5);
    expect(readProducts(join(SHOP, "..", "todo"))).toBeUndefined();
  });

  it.each([
    "{",
    "{}",
    '[{"id":"MUG"}]',
    '[{"id":"mug","type":"physical","titles":{},"price":1,"currency":"EUR"}]',
  ])("stops the seed with the file's name when it says %s", (text) => {
    const project = mkdtempSync(join(tmpdir(), "atoll-products-"));
    writeFileSync(join(project, "products.json"), text);
    expect(() => readProducts(project)).toThrow(/products\.json is no list of products/);
  });

  it("is put on offer once, and again only where it changed", async () => {
    const { portal, shelf, asked } = openShelf();
    await offerProducts(portal, APP, [MUG, PRO]);
    expect(asked.splice(0)).toEqual(["add mug", "add pro"]);
    await offerProducts(portal, APP, [MUG, PRO]);
    expect(asked).toEqual([]);
    const dearer = { ...MUG, price: 1_300, titles: { en: "Mug", de: "Becher" } };
    await offerProducts(portal, APP, [dearer, PRO]);
    await offerProducts(portal, APP, [dearer, PRO]);
    expect(asked).toEqual(["change mug"]);
    expect(shelf.get("mug")).toMatchObject(dearer);
  });

  it("is taken off the shelf, not away, once the file no longer names it, and comes back with it", async () => {
    const { portal, shelf, asked } = openShelf();
    await offerProducts(portal, APP, [MUG, PRO]);
    await offerProducts(portal, APP, [PRO]);
    await offerProducts(portal, APP, [PRO]);
    expect(asked.splice(0)).toEqual(["add mug", "add pro", "take off mug"]);
    expect(shelf.get("mug")).toMatchObject({ onOffer: false, price: 1_200 });
    await offerProducts(portal, APP, [MUG, PRO]);
    expect(asked).toEqual(["change mug"]);
    expect(shelf.get("mug")?.onOffer).toBe(true);
  });
});
