import type { CatalogueEntry } from "@atoll/distribution/registry";

/** Entries that hold every word of the query in their name, publisher, description or categories, whatever case and accents. */
export function searchEntries(entries: readonly CatalogueEntry[], query: string): readonly CatalogueEntry[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  return entries.filter((entry) => {
    const text = folded([entry.name, entry.publisher, entry.description, ...entry.categories].join(" "));
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}
