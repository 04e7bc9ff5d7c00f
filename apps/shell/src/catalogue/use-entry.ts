import type { CatalogueEntry } from "@atoll/distribution/registry";
import { useEffect, useState } from "react";
import { useServices } from "../services/shell-services.ts";

/** What the catalogue says of a mini-app: undefined while it is not known, null when there is no such entry. */
export function useEntry(id: string): CatalogueEntry | null | undefined {
  const { catalogue } = useServices();
  const [entry, setEntry] = useState<CatalogueEntry | null>();
  useEffect(() => {
    let current = true;
    catalogue.list().then(
      (entries) => {
        if (current) setEntry(entries.find((each) => each.id === id) ?? null);
      },
      // A catalogue that cannot be read says nothing; what is on this device opens all the same.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [catalogue, id]);
  return entry;
}
