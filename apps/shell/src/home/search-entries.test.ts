import type { CatalogueEntry } from "@atoll/distribution/registry";
import { describe, expect, it } from "vitest";
import { searchEntries } from "./search-entries.ts";

const entry = (name: string, description: string, ...categories: string[]): CatalogueEntry => ({
  id: name.toLowerCase(),
  name,
  description,
  categories,
  color: null,
  publisher: "Example Ltd",
  iconUrl: null,
  statement: "/cdn/meta/apps/com.example.app.json",
});
const entries = [
  entry("Expense Journal", "Notes what you spend", "finance"),
  entry("Café Finder", "Cafés near you", "travel"),
];
const found = (query: string) => searchEntries(entries, query).map(({ name }) => name);

describe("searchEntries", () => {
  it("finds by name, publisher, description and category, whatever case and accents", () => {
    expect(found("journal")).toEqual(["Expense Journal"]);
    expect(found("FINANCE")).toEqual(["Expense Journal"]);
    expect(found("cafe")).toEqual(["Café Finder"]);
    expect(found("cafés")).toEqual(["Café Finder"]);
    expect(found("example ltd")).toHaveLength(2);
  });

  it("wants every word", () => {
    expect(found("spend journal")).toEqual(["Expense Journal"]);
    expect(found("spend cafe")).toEqual([]);
  });

  it("shows everything when nothing is searched for, and takes any characters as they are", () => {
    expect(found("  ")).toHaveLength(2);
    expect(found(".*")).toEqual([]);
    expect(found("(")).toEqual([]);
  });
});
