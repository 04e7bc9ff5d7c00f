import type { CatalogueEntry } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWebCatalogue } from "../catalogue/web-catalogue.ts";
import { createKeptCatalogue } from "./kept-catalogue.ts";

const KEY = "atoll.catalogue";

describe("a catalogue that is kept", () => {
  it("is the registry's own as long as that answers", async () => {
    const { catalogue } = deviceWith([entry("a")]);
    expect((await catalogue.list()).map(({ id }) => id)).toEqual(["a"]);
    expect(catalogue.kept.since()).toBe(undefined);
  });

  it("is the last one without a network, says of when, and gives way once the registry answers", async () => {
    const { catalogue, registry } = deviceWith([entry("a")]);
    await catalogue.list();
    registry.fails = "NETWORK_ERROR";
    let told = 0;
    catalogue.kept.onChange(() => (told += 1));
    expect((await catalogue.list()).map(({ id }) => id)).toEqual(["a"]);
    expect([catalogue.kept.since(), told]).toEqual([1_000, 1]);
    registry.fails = undefined;
    registry.entries = [entry("b")];
    expect((await catalogue.list()).map(({ id }) => id)).toEqual(["b"]);
    expect([catalogue.kept.since(), told]).toEqual([undefined, 2]);
  });

  it("outlasts the page", async () => {
    const first = deviceWith([entry("a")]);
    await first.catalogue.list();
    const second = deviceWith([], first.stored);
    second.registry.fails = "NETWORK_ERROR";
    expect(await second.catalogue.list()).toHaveLength(1);
  });

  it("hides no other failure, and none where nothing was kept", async () => {
    const { catalogue, registry } = deviceWith([entry("a")]);
    registry.fails = "NETWORK_ERROR";
    await expect(catalogue.list()).rejects.toMatchObject({ code: "NETWORK_ERROR" });
    registry.fails = undefined;
    await catalogue.list();
    registry.fails = "HOST_ERROR";
    await expect(catalogue.list()).rejects.toMatchObject({ code: "HOST_ERROR" });
  });

  it("is not kept when it is empty, or longer than a browser gives room for", async () => {
    const empty = deviceWith([]);
    await empty.catalogue.list();
    const long = deviceWith(Array.from({ length: 200 }, () => entry("x".repeat(6_000))));
    await long.catalogue.list();
    expect([empty.stored.size, long.stored.size]).toEqual([0, 0]);
  });

  it("is none where what was kept is not what was written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        const { catalogue, registry } = deviceWith([], new Map([[KEY, text]]));
        registry.fails = "NETWORK_ERROR";
        await expect(catalogue.list()).rejects.toMatchObject({ code: "NETWORK_ERROR" });
      }),
    );
  });

  it("works without storage", async () => {
    const catalogue = createKeptCatalogue({
      catalogue: createWebCatalogue({
        fetch: async () => Response.json({ miniApps: [entry("a")] }),
        contentOrigin: "https://content.example",
      }),
      storage: () => {
        throw new Error("storage is switched off");
      },
      now: () => 1_000,
    });
    expect(await catalogue.list()).toHaveLength(1);
  });
});

function entry(id: string): CatalogueEntry {
  return {
    id,
    name: "Journal",
    description: "",
    categories: [],
    color: null,
    publisher: "Example Ltd",
    iconUrl: null,
    statement: "/cdn/meta/apps/a.json",
  };
}

function deviceWith(entries: readonly CatalogueEntry[], stored = new Map<string, string>()) {
  const registry: { entries: readonly CatalogueEntry[]; fails: "NETWORK_ERROR" | "HOST_ERROR" | undefined } =
    {
      entries,
      fails: undefined,
    };
  const catalogue = createKeptCatalogue({
    catalogue: {
      list: async () => {
        if (registry.fails !== undefined) throw new AtollError(registry.fails);
        return registry.entries;
      },
      icon: async () => undefined,
    },
    storage: () => ({
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
    }),
    now: () => 1_000,
  });
  return { catalogue, registry, stored };
}
