import { platform } from "@atoll/sdk";
import { create } from "zustand";

import { isCurrency } from "../model/currency.ts";
import type { Currency } from "../model/currency.ts";

const KEY = "settings";

export type SettingsState = {
  /** The currency that totals are in, and that a new expense starts with. */
  readonly home: Currency;
  load(): Promise<void>;
  setHome(home: Currency): void;
};

/** What a person chose once for the whole journal. */
export const useSettings = create<SettingsState>((set) => ({
  home: "EUR",
  async load() {
    const home = await readHome();
    if (home !== null) set({ home });
  },
  setHome(home) {
    set({ home });
    const text = JSON.stringify({ version: 1, home });
    // The choice holds for this session in any case.
    void platform.storage.set(KEY, text).catch(() => undefined);
  },
}));

async function readHome(): Promise<Currency | null> {
  try {
    const text = await platform.storage.get(KEY);
    const value: unknown = text === null ? null : JSON.parse(text);
    if (typeof value !== "object" || value === null || !("home" in value)) return null;
    return isCurrency(value.home) ? value.home : null;
  } catch {
    return null;
  }
}
