import { describe, expect, it } from "vitest";
import { createAppearanceStore } from "./appearance.ts";

describe("the choice of colours", () => {
  it("is the system's until another is made, and is remembered", () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    const store = createAppearanceStore(storage);
    expect(store.get()).toBe("system");
    store.set("dark");
    expect(createAppearanceStore(storage).get()).toBe("dark");
  });

  it("is the system's when what was kept makes no sense", () => {
    const storage = () => ({ getItem: () => "purple", setItem: () => undefined });
    expect(createAppearanceStore(storage).get()).toBe("system");
  });

  it("holds for this page where the browser keeps nothing", () => {
    const refused = () => {
      throw new Error("storage is switched off");
    };
    const store = createAppearanceStore(refused);
    let told = 0;
    store.onChange(() => (told += 1));
    store.set("light");
    expect([store.get(), told]).toEqual(["light", 1]);
  });
});
