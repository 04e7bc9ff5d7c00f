import type { CatalogueEntry } from "@atoll/distribution/registry";

const MOST = 3;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** The mini-apps to notice on a day: up to three, each in its turn, and never most of a small catalogue. */
export function featuredOf(entries: readonly CatalogueEntry[], day: Date): readonly CatalogueEntry[] {
  const count = Math.min(MOST, Math.floor(entries.length / 2));
  const start = Math.floor(day.getTime() / DAY_MS) % Math.max(1, entries.length);
  return [...entries.slice(start), ...entries.slice(0, start)].slice(0, count);
}
