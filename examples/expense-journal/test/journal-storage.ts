import { createMemoryStore } from "@atoll/capabilities/fake";
import { expect } from "vitest";

/** Whose data the simulator keeps the journal's as. */
export const OWNER = "simulator:org.atoll.expense-journal";
export const ROOMY = { bytes: 1e9, keys: 1e6 };

type Store = ReturnType<typeof createMemoryStore>;

/** A store in which texts are kept already. */
export async function storeWith(entries: { readonly [key: string]: string }): Promise<Store> {
  const storage = createMemoryStore();
  for (const [key, text] of Object.entries(entries)) {
    await storage.put(OWNER, { key, value: { kind: "text", text } }, ROOMY);
  }
  return storage;
}

/** The text kept under a key. */
export async function textOf(storage: Store, key: string): Promise<string> {
  const value = await storage.get(OWNER, key);
  return value?.kind === "text" ? value.text : expect.fail(`No text is kept under ${key}.`);
}
