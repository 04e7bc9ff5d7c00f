import { catalogueSchema } from "@atoll/distribution/registry";
import type { CatalogueEntry } from "@atoll/distribution/registry";
import { isAtollError } from "@atoll/protocol";
import * as z from "zod";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { ChoiceStorage } from "../services/choice-store.ts";

/** A catalogue whose last list is kept on this device. */
export type KeptCatalogue = Catalogue & { readonly kept: KeptList };

/** How old the list is that {@link Catalogue.list} gave last. */
export type KeptList = {
  /** When it was the registry's, in milliseconds; undefined when it is so now. */
  since(): number | undefined;
  onChange(listener: () => void): () => void;
};

export type KeptCatalogueOptions = {
  readonly catalogue: Catalogue;
  readonly storage: () => ChoiceStorage;
  readonly now: () => number;
};

const KEY = "atoll.catalogue";
/** What is longer is not kept: a browser gives all of an origin a few megabytes. */
const MAX_LENGTH = 1_000_000;

const keptSchema = z.strictObject({ at: z.int().min(0), miniApps: catalogueSchema.shape.miniApps });

/** Gives the list kept last when the registry cannot be reached. It helps to find a mini-app; what may run is still for signed metadata to say. */
export function createKeptCatalogue({ catalogue, storage, now }: KeptCatalogueOptions): KeptCatalogue {
  const listeners = new Set<() => void>();
  let since: number | undefined;
  let written: readonly CatalogueEntry[] | undefined;

  function keep(miniApps: readonly CatalogueEntry[]): void {
    if (miniApps === written || miniApps.length === 0) return;
    written = miniApps;
    const text = JSON.stringify({ at: now(), miniApps });
    if (text.length > MAX_LENGTH) return;
    attempt(() => storage().setItem(KEY, text));
  }

  function setSince(next: number | undefined): void {
    if (next === since) return;
    since = next;
    for (const listener of listeners) listener();
  }

  return {
    kept: {
      since: () => since,
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    icon: (entry) => catalogue.icon(entry),
    list: async () => {
      try {
        const entries = await catalogue.list();
        setSince(undefined);
        keep(entries);
        return entries;
      } catch (error) {
        const kept = isUnreachable(error) ? readKept(storage) : undefined;
        if (kept === undefined) throw error;
        setSince(kept.at);
        return kept.miniApps;
      }
    },
  };
}

function isUnreachable(error: unknown): boolean {
  return isAtollError(error) && error.code === "NETWORK_ERROR";
}

function readKept(storage: () => ChoiceStorage): z.output<typeof keptSchema> | undefined {
  const text = attempt(() => storage().getItem(KEY));
  if (typeof text !== "string") return undefined;
  return keptSchema.safeParse(attempt(() => JSON.parse(text) as unknown)).data;
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
