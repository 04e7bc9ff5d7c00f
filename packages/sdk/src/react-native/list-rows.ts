/** Items that stand side by side in a list, with the key of the first. */
export type Row<T> = {
  readonly key: string;
  readonly items: readonly { readonly item: T; readonly index: number }[];
};

type KeyOf<T> = (item: T, index: number) => string;

/** The rows of a list of so many columns. */
export function toRows<T>(data: readonly T[], columns: number, keyOf: KeyOf<T> = usualKey): Row<T>[] {
  const infos = data.map((item, index) => ({ item, index }));
  const rows: Row<T>[] = [];
  for (let at = 0; at < infos.length; at += columns) {
    const items = infos.slice(at, at + columns);
    const [first] = items;
    if (first !== undefined) rows.push({ key: keyOf(first.item, first.index), items });
  }
  return rows;
}

/** React Native's own: `key`, else `id`, else the place. */
function usualKey(item: unknown, index: number): string {
  if (typeof item === "object" && item !== null) {
    if ("key" in item && item.key !== undefined) return String(item.key);
    if ("id" in item && item.id !== undefined) return String(item.id);
  }
  return String(index);
}
