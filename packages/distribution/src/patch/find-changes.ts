import { sortSuffixes } from "./suffix-sort.ts";

/** One step from old to new bytes: add `diff` bytes to old ones, take `extra` new ones, then move on in the old by `seek`. */
export type Change = {
  readonly oldAt: number;
  readonly newAt: number;
  readonly diff: number;
  readonly extra: number;
  readonly seek: number;
};

/** What leads from old to new bytes. Source: Percival, Naive differences of executable code (bsdiff). */
export function findChanges(old: Uint8Array, next: Uint8Array): Change[] {
  const order = sortSuffixes(old);
  const changes: Change[] = [];
  let scan = 0;
  let length = 0;
  let match = 0;
  let last = { scan: 0, at: 0, offset: 0 };
  while (scan < next.length) {
    let score = 0;
    scan += length;
    let counted = scan;
    for (; scan < next.length; scan += 1) {
      ({ length, at: match } = longestMatch(order, old, next, scan));
      for (; counted < scan + length; counted += 1)
        if (old[counted + last.offset] === next[counted]) score += 1;
      if ((length === score && length !== 0) || length > score + 8) break;
      if (old[scan + last.offset] === next[scan]) score -= 1;
    }
    if (length === score && scan !== next.length) continue;
    const { forward, backward } = extend(old, next, { last, scan, match });
    const newAt = scan - backward;
    changes.push({
      oldAt: last.at,
      newAt: last.scan,
      diff: forward,
      extra: newAt - (last.scan + forward),
      seek: match - backward - (last.at + forward),
    });
    last = { scan: newAt, at: match - backward, offset: match - scan };
  }
  return changes;
}

type Ends = {
  readonly last: { readonly scan: number; readonly at: number };
  readonly scan: number;
  readonly match: number;
};

/** How far the last match reaches forward and the new one backward, as long as more than half of the bytes are the same. */
function extend(old: Uint8Array, next: Uint8Array, { last, scan, match }: Ends) {
  let forward = reach(
    Math.min(scan - last.scan, old.length - last.at),
    (index) => old[last.at + index] === next[last.scan + index],
  );
  let backward =
    scan >= next.length
      ? 0
      : reach(
          Math.min(scan - last.scan, match),
          (index) => old[match - 1 - index] === next[scan - 1 - index],
        );
  const overlap = last.scan + forward - (scan - backward);
  if (overlap <= 0) return { forward, backward };
  let score = 0;
  let best = 0;
  let keep = 0;
  for (let index = 0; index < overlap; index += 1) {
    const forwardAt = last.scan + forward - overlap + index;
    if (next[forwardAt] === old[last.at + forward - overlap + index]) score += 1;
    if (next[scan - backward + index] === old[match - backward + index]) score -= 1;
    if (score > best) [best, keep] = [score, index + 1];
  }
  forward += keep - overlap;
  backward -= keep;
  return { forward, backward };
}

function reach(limit: number, same: (index: number) => boolean): number {
  let score = 0;
  let best = 0;
  let length = 0;
  for (let index = 0; index < limit; index += 1) {
    if (same(index)) score += 1;
    if (score * 2 - (index + 1) > best * 2 - length) [best, length] = [score, index + 1];
  }
  return length;
}

function longestMatch(order: Int32Array, old: Uint8Array, next: Uint8Array, from: number) {
  let low = 0;
  let high = old.length;
  while (high - low >= 2) {
    const middle = low + ((high - low) >> 1);
    if (isBefore(old, order[middle] ?? 0, next, from)) low = middle;
    else high = middle;
  }
  const [a, b] = [order[low] ?? 0, order[high] ?? 0];
  const [first, second] = [matchLength(old, a, next, from), matchLength(old, b, next, from)];
  return first > second ? { length: first, at: a } : { length: second, at: b };
}

function isBefore(old: Uint8Array, oldAt: number, next: Uint8Array, from: number): boolean {
  const limit = Math.min(old.length - oldAt, next.length - from);
  for (let index = 0; index < limit; index += 1) {
    const difference = (old[oldAt + index] ?? 0) - (next[from + index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return old.length - oldAt < next.length - from;
}

function matchLength(old: Uint8Array, oldAt: number, next: Uint8Array, from: number): number {
  const limit = Math.min(old.length - oldAt, next.length - from);
  let length = 0;
  while (length < limit && old[oldAt + length] === next[from + length]) length += 1;
  return length;
}
