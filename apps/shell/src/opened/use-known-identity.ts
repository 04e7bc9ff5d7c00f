import type { AppIdentity } from "@atoll/react-native/chrome";
import { useSyncExternalStore } from "react";
import { useEntry } from "../catalogue/use-entry.ts";
import { useEntryIcon } from "../catalogue/use-entry-icon.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";

/** How to call and show a mini-app, and who says so. */
export type KnownIdentity = AppIdentity & {
  readonly source: "catalogue" | "this device" | "nowhere";
};

/** A mini-app's name and look: from the catalogue, else as it was when it was opened here, else none of its own. */
export function useKnownIdentity(id: string): KnownIdentity {
  const { opened } = useServices();
  const { common } = useWords();
  const entry = useEntry(id);
  const uri = useEntryIcon(entry);
  const record = useSyncExternalStore(opened.onChange, opened.list).find((each) => each.id === id);
  if (entry) return { name: entry.name, color: entry.color ?? undefined, uri, source: "catalogue" };
  if (record !== undefined)
    return { name: record.name, color: record.color ?? undefined, source: "this device" };
  return { name: common.miniApp, source: "nowhere" };
}
