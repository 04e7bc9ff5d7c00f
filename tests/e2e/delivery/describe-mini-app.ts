import type { AvailableMiniApp, CatalogueEntry } from "@atoll/distribution/registry";

/** What a registry says about a mini-app of its catalogue, with what a test wants said otherwise. */
export function describeMiniApp(
  entry: CatalogueEntry,
  said: Partial<AvailableMiniApp> = {},
): AvailableMiniApp {
  const { id, name, publisher, color, iconUrl, statement, categories, description } = entry;
  return {
    state: "available",
    id,
    name,
    publisher: { id: "team", name: publisher },
    color,
    iconUrl,
    statement,
    ageRating: { minimum: entry.ageRating ?? 4, descriptors: [] },
    categories,
    listing: {
      locale: "en",
      locales: ["en"],
      subtitle: entry.subtitle ?? null,
      description,
      keywords: [],
      supportUrl: null,
      privacyUrl: null,
      termsUrl: null,
      screenshots: [],
    },
    versions: [
      {
        version: { name: "1.0", code: 1 },
        releasedAt: "2026-03-01T12:00:00.000Z",
        bytes: 24_576,
        state: "released",
      },
    ],
    permissions: [],
    scopes: [],
    network: { domains: [], reason: null },
    dataUse: [],
    ...said,
  };
}
