import type { CatalogueEntry } from "../catalogue/catalogue-schema.ts";

/** Entries that hold every word of the query in their name, description or categories, whatever case and accents. */
export function searchEntries(entries: readonly CatalogueEntry[], query: string): readonly CatalogueEntry[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  return entries.filter((entry) => {
    const text = folded([entry.name, entry.description, ...entry.categories].join(" "));
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}
