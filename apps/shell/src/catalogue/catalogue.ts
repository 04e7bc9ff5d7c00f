import type { BlobContent } from "@atoll/capabilities";
import type { InstalledMiniApp } from "@atoll/host";
import type { CatalogueEntry } from "./catalogue-schema.ts";

/** The mini-apps that this shell offers. */
export interface Catalogue {
  /** Every entry; loaded once, and again after a failure. Rejects with an AtollError. */
  list(): Promise<readonly CatalogueEntry[]>;
  /** An entry's icon; undefined when it has none. */
  icon(entry: CatalogueEntry): Promise<BlobContent | undefined>;
  /** Fetches and checks a mini-app's package, once per page. Rejects with an AtollError. */
  load(entry: CatalogueEntry): Promise<InstalledMiniApp>;
}
