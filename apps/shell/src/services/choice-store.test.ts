import { describe, expect, it } from "vitest";
import { createChoiceStore } from "./choice-store.ts";
import type { ChoiceStorage } from "./choice-store.ts";

const store = (storage: () => ChoiceStorage) =>
  createChoiceStore({ key: "look", choices: ["system", "light", "dark"], storage });

describe("a choice", () => {
  it("is the first until another is made, and is remembered", () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    expect(store(storage).get()).toBe("system");
    store(storage).set("dark");
    expect(store(storage).get()).toBe("dark");
  });

  it("is the first when what was kept makes no sense", () => {
    expect(store(() => ({ getItem: () => "purple", setItem: () => undefined })).get()).toBe("system");
  });

  it("holds for this run where the platform keeps nothing", () => {
    const refused = store(() => {
      throw new Error("storage is switched off");
    });
    let told = 0;
    refused.onChange(() => (told += 1));
    refused.set("light");
    expect([refused.get(), told]).toEqual(["light", 1]);
  });
});
