/** A letter that is drawn, or a dot that stands for those left out. */
export type Mark = { readonly text: string; readonly index: number };

/** What is drawn of so many letters where there is room for `room` of them: all, or every other with dots between. */
export function marksFor(items: readonly string[], room: number): Mark[] {
  const all = items.map((text, index) => ({ text, index }));
  if (items.length <= room || items.length < 3) return all;
  const shown = Math.max(2, Math.floor((Math.max(3, room) + 1) / 2));
  const step = (items.length - 1) / (shown - 1);
  return Array.from({ length: shown }, (_, place) => Math.round(place * step)).flatMap((index, place) => {
    const mark = all[index];
    if (mark === undefined) return [];
    return place === 0 ? [mark] : [{ text: "·", index: Math.round(index - step / 2) }, mark];
  });
}

/** The letter at a distance from the top of a bar of some height, also when the finger has left it. */
export function letterAt(y: number, height: number, count: number): number {
  if (!(height > 0) || !Number.isFinite(y)) return 0;
  return Math.max(0, Math.min(count - 1, Math.floor((y / height) * count)));
}

/** Where a key leads from a letter; null when it leads nowhere. */
export function letterByKey(key: string, from: number, items: readonly string[]): number | null {
  const last = items.length - 1;
  if (key === "ArrowDown") return Math.min(last, from + 1);
  if (key === "ArrowUp") return Math.max(0, from - 1);
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key.length > 1) return null;
  const typed = items.findIndex((item) => item.localeCompare(key, undefined, { sensitivity: "base" }) === 0);
  return typed < 0 ? null : typed;
}
