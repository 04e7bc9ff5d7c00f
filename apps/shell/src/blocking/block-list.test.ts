import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBlockList } from "./block-list.ts";

const shop = { id: "org.example.shop", name: "Shop" };

describe("the list of blocked mini-apps", () => {
  it("has each once, outlasts the page, and lets go of one", () => {
    const storage = deviceStorage();
    const list = createBlockList(storage);
    list.block({ id: "org.example.other", name: "Other" });
    list.block(shop);
    list.block(shop);
    expect(list.list().map(({ name }) => name)).toEqual(["Shop", "Other"]);
    const next = createBlockList(storage);
    expect([next.has(shop.id), next.has("org.example.none")]).toEqual([true, false]);
    next.unblock(shop.id);
    expect(createBlockList(storage).has(shop.id)).toBe(false);
  });

  it("tells who listens, also where the platform keeps nothing", () => {
    const list = createBlockList(() => {
      throw new Error("storage is switched off");
    });
    let told = 0;
    list.onChange(() => (told += 1));
    list.block(shop);
    expect([told, list.has(shop.id)]).toEqual([1, true]);
  });

  it("is empty when what was kept makes no sense", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const list = createBlockList(deviceStorage(text)).list();
        expect(list.every(({ id, name }) => id !== "" && name !== "")).toBe(true);
      }),
    );
    const foreign = JSON.stringify([{ ...shop, more: 1 }]);
    expect(createBlockList(deviceStorage(foreign)).list()).toEqual([]);
  });
});

function deviceStorage(text?: string) {
  const kept = new Map(text === undefined ? [] : [["atoll.blocked", text]]);
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
}
