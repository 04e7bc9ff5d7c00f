import type { InstalledMiniApp } from "@atoll/host";
import { AtollError } from "@atoll/protocol";
import type { Catalogue } from "./catalogue.ts";
import { catalogueSchema } from "./catalogue-schema.ts";
import type { CatalogueEntry } from "./catalogue-schema.ts";
import { fetchBytes } from "./fetch-bytes.ts";
import type { Fetch } from "./fetch-bytes.ts";
import { loadPackage, readAsset } from "./load-package.ts";

const CATALOGUE = "/catalogue.json";

/** Packages that are fetched before anyone asks: those a person sees first. */
const PREFETCHED = 3;

export type WebCatalogueOptions = {
  readonly fetch: Fetch;
  /** When packages may be fetched ahead of time. */
  readonly whenIdle: (run: () => void) => () => void;
};

/** The catalogue of the server that the shell came from. */
export function createWebCatalogue({ fetch, whenIdle }: WebCatalogueOptions): Catalogue {
  let listing: Promise<readonly CatalogueEntry[]> | undefined;
  const load = loadOnce(fetch);
  const start = async () => {
    const entries = await fetchList(fetch);
    whenIdle(() => {
      // What does not come now is asked for again, and its failure told, when it is opened.
      for (const entry of entries.slice(0, PREFETCHED)) load(entry).catch(() => undefined);
    });
    return entries;
  };
  return {
    list: () => {
      listing ??= start().catch((error: unknown) => {
        // A failure is not kept: the next look tries again.
        listing = undefined;
        throw error;
      });
      return listing;
    },
    icon: async (entry) => (entry.icon === undefined ? undefined : readAsset(fetch, entry, entry.icon)),
    load,
  };
}

/** Loads each package once; one that failed, again. */
function loadOnce(fetch: Fetch): Catalogue["load"] {
  const installed = new Map<string, Promise<InstalledMiniApp>>();
  return (entry) => {
    const known = installed.get(entry.id);
    if (known !== undefined) return known;
    const loading = loadPackage(fetch, entry);
    installed.set(entry.id, loading);
    loading.catch(() => installed.delete(entry.id));
    return loading;
  };
}

async function fetchList(fetch: Fetch): Promise<readonly CatalogueEntry[]> {
  const text = new TextDecoder().decode(await fetchBytes(fetch, CATALOGUE));
  const parsed = catalogueSchema.safeParse(safeJson(text));
  if (parsed.success) return parsed.data.miniApps;
  throw new AtollError(
    "HOST_ERROR",
    "The catalogue is not one that this version understands. Reload the page.",
  );
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
