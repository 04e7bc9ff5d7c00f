/** Sets kept for reuse. Lists of handled events repeat by the thousand, but a kit has few different ones. */
const MAX_INTERNED = 500;

const interned = new Map<string, ReadonlySet<string>>();

/** The set of some event names; equal lists share one set. The names were checked against a schema. */
export function internEvents(names: readonly string[]): ReadonlySet<string> {
  const key = names.length === 1 ? (names[0] ?? "") : names.join("\n");
  const known = interned.get(key);
  if (known !== undefined) return known;
  const created: ReadonlySet<string> = new Set(names);
  if (interned.size < MAX_INTERNED) interned.set(key, created);
  return created;
}
