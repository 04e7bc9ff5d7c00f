import { catalogueSchema } from "@atoll/distribution/registry";
import type { CatalogueEntry } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import { fetchBytes } from "@atoll/web-host/fetch-bytes";
import type { Fetch } from "@atoll/web-host/fetch-bytes";
import type { Catalogue } from "./catalogue.ts";

const CATALOGUE = "/v1/catalogue";

export type WebCatalogueOptions = {
  readonly fetch: Fetch;
  /** Where the registry keeps what creators made. */
  readonly contentOrigin: string;
};

/** The catalogue of the registry that the shell came from. */
export function createWebCatalogue({ fetch, contentOrigin }: WebCatalogueOptions): Catalogue {
  let listing: Promise<readonly CatalogueEntry[]> | undefined;
  return {
    list: () => {
      listing ??= fetchList(fetch).then(
        (entries) => {
          if (entries.length === 0) listing = undefined;
          return entries;
        },
        (error: unknown) => {
          listing = undefined;
          throw error;
        },
      );
      return listing;
    },
    async icon({ iconUrl }) {
      if (iconUrl === null) return undefined;
      const sha256 = iconUrl.slice(iconUrl.lastIndexOf("/") + 1);
      // Who draws it finds out what kind of picture it is by its bytes.
      return {
        bytes: await fetchBytes(fetch, contentOrigin + iconUrl, sha256),
        type: "application/octet-stream",
      };
    },
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
