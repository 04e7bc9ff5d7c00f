import { platform } from "@atoll/sdk";
import { create } from "zustand";

import { decodeRates, encodeRates } from "../model/rates.ts";
import type { Rates } from "../model/rates.ts";

const ADDRESS = "https://rates.atoll-demo.org/latest?base=EUR";
const KEY = "rates";
const PATIENCE_MS = 10_000;

export type RatesState = {
  /** The latest there are, perhaps from an earlier day; null before the first. */
  readonly rates: Rates | null;
  readonly status: "idle" | "loading" | "failed";
  /** Asks the service, unless it was asked since the start. */
  ensure(): Promise<void>;
  /** Asks the service now. */
  refresh(): Promise<void>;
};

/** Exchange rates: those of the last time at once, then those of today. */
export const useRates = create<RatesState>((set, get) => {
  let asked = false;
  return {
    rates: null,
    status: "idle",
    async ensure() {
      if (asked) return;
      asked = true;
      const saved = await readSaved();
      if (get().rates === null) set({ rates: saved });
      await get().refresh();
    },
    async refresh() {
      if (get().status === "loading") return;
      asked = true;
      set({ status: "loading" });
      try {
        const rates = await fetchRates();
        set({ rates, status: "idle" });
        // Only a convenience for the next start: without it that start asks again.
        await platform.storage.set(KEY, encodeRates(rates)).catch(() => undefined);
      } catch (error) {
        console.warn("The rates could not be fetched.", error);
        set({ status: "failed" });
      }
    },
  };
});

async function fetchRates(): Promise<Rates> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetch(ADDRESS, { signal: patience.signal });
    if (!response.ok) throw new Error(`The rates service answered ${response.status}.`);
    const rates = decodeRates(await response.json());
    if (rates === null) throw new Error("The rates service answered something else than rates.");
    return rates;
  } finally {
    clearTimeout(timer);
  }
}

async function readSaved(): Promise<Rates | null> {
  try {
    const text = await platform.storage.get(KEY);
    return text === null ? null : decodeRates(JSON.parse(text));
  } catch {
    return null;
  }
}
