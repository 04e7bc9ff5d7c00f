import type { CatalogueEntry } from "@atoll/distribution/registry";

/** Categories that mini-apps are listed in: the fullest first, then by name. */
export function categoriesOf(entries: readonly CatalogueEntry[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const category of entries.flatMap((entry) => entry.categories)) {
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .map(([category]) => category);
}

/** Entries of a category; all of them when it is undefined. */
export function inCategory(
  entries: readonly CatalogueEntry[],
  category: string | undefined,
): readonly CatalogueEntry[] {
  return category === undefined ? entries : entries.filter((entry) => entry.categories.includes(category));
}
