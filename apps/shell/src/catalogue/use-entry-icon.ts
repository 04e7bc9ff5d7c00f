import type { CatalogueEntry } from "@atoll/distribution/registry";
import { useIconUri } from "@atoll/react-native/chrome";
import { useMemo } from "react";
import { useServices } from "../services/shell-services.ts";

/** Address of an entry's icon once it is read; undefined before, and when there is none. */
export function useEntryIcon(entry: Pick<CatalogueEntry, "iconUrl"> | null | undefined): string | undefined {
  const { catalogue } = useServices();
  const read = useMemo(() => (entry ? () => catalogue.icon(entry) : undefined), [catalogue, entry]);
  return useIconUri(read);
}
