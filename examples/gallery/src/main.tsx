import { useState } from "react";
import { EntryScreen } from "./screens/entry-screen.tsx";
import { ListScreen } from "./screens/list-screen.tsx";
import { GROUPS } from "./entries.ts";

const ENTRIES = GROUPS.flatMap(({ entries }) => entries);

/** Every component of the kit, alone on a page. */
export default function Gallery() {
  const [query, setQuery] = useState("");
  const [shown, setShown] = useState<number | null>(null);
  const entry = shown === null ? undefined : ENTRIES[shown];
  if (shown === null || entry === undefined) {
    return (
      <ListScreen
        groups={GROUPS}
        query={query}
        onQuery={setQuery}
        onOpen={(chosen) => setShown(ENTRIES.indexOf(chosen))}
      />
    );
  }
  return (
    <EntryScreen
      key={entry.name}
      entry={entry}
      place={`${shown + 1} of ${ENTRIES.length}`}
      onBack={() => setShown(null)}
      onNext={() => setShown((shown + 1) % ENTRIES.length)}
    />
  );
}
