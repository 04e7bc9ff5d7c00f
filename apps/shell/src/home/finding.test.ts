import type { CatalogueEntry } from "@atoll/distribution/registry";
import { describe, expect, it } from "vitest";
import { categoriesOf, inCategory } from "./categories.ts";
import { featuredOf } from "./featured.ts";

const entry = (id: string, ...categories: string[]): CatalogueEntry => ({
  id,
  name: id,
  description: "",
  categories,
  color: null,
  publisher: "Example Ltd",
  iconUrl: null,
  statement: "/cdn/meta/apps/com.example.app.json",
});
const ids = (entries: readonly CatalogueEntry[]) => entries.map(({ id }) => id);
const entries = [entry("a", "travel"), entry("b", "games", "finance"), entry("c", "games"), entry("d")];

describe("categories", () => {
  it("come fullest first, then by name", () => {
    expect(categoriesOf(entries)).toEqual(["games", "finance", "travel"]);
    expect(categoriesOf([])).toEqual([]);
  });

  it("narrow the list", () => {
    expect(ids(inCategory(entries, "games"))).toEqual(["b", "c"]);
    expect(ids(inCategory(entries, undefined))).toHaveLength(4);
  });
});

describe("featured mini-apps", () => {
  const day = (number: number) => new Date(number * 24 * 60 * 60 * 1_000);

  it("are half of a small catalogue, three of a large one", () => {
    const many = Array.from({ length: 20 }, (_, place) => entry(`app${place}`));
    expect(featuredOf([], day(5))).toEqual([]);
    expect(featuredOf(entries.slice(0, 1), day(5))).toEqual([]);
    expect(featuredOf(entries, day(5))).toHaveLength(2);
    expect(featuredOf(many, day(5))).toHaveLength(3);
  });

  it("change from day to day, so that each has its turn", () => {
    const seen = new Set([0, 1, 2, 3].flatMap((number) => ids(featuredOf(entries, day(number)))));
    expect([...seen].sort()).toEqual(["a", "b", "c", "d"]);
    expect(featuredOf(entries, day(3))).toEqual(featuredOf(entries, day(3.9)));
  });
});
