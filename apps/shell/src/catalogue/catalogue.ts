import type { BlobContent } from "@atoll/capabilities";
import type { CatalogueEntry } from "@atoll/distribution/registry";

/** The mini-apps that the registry offers. What it says is for finding one; what may run is for the signed metadata to say. */
export interface Catalogue {
  /** Every entry; loaded once, and again after a failure or while there is none. Rejects with an AtollError. */
  list(): Promise<readonly CatalogueEntry[]>;
  /** An entry's icon; undefined when it has none. Rejects with an AtollError. */
  icon(entry: Pick<CatalogueEntry, "iconUrl">): Promise<BlobContent | undefined>;
}
