/**
 * The suffixes of `bytes` in order, by where they begin; the first entry is the empty suffix.
 * Source: Larsson and Sadakane, Faster suffix sorting (qsufsort), as bsdiff uses it.
 */
export function sortSuffixes(bytes: Uint8Array): Int32Array {
  const size = bytes.length;
  const order = new Int32Array(size + 1);
  const rank = new Int32Array(size + 1);
  sortByFirstByte(bytes, order, rank);
  for (let step = 1; order[0] !== -(size + 1); step += step) doubleOrder({ order, rank, step });
  for (let index = 0; index <= size; index += 1) order[rank[index] ?? 0] = index;
  return order;
}

type Sorting = { readonly order: Int32Array; readonly rank: Int32Array; readonly step: number };

function sortByFirstByte(bytes: Uint8Array, order: Int32Array, rank: Int32Array): void {
  const size = bytes.length;
  const buckets = new Int32Array(256);
  for (const byte of bytes) buckets[byte] = at(buckets, byte) + 1;
  for (let value = 1; value < 256; value += 1) buckets[value] = at(buckets, value) + at(buckets, value - 1);
  for (let value = 255; value > 0; value -= 1) buckets[value] = at(buckets, value - 1);
  buckets[0] = 0;
  for (let index = 0; index < size; index += 1) {
    const byte = at(bytes, index);
    buckets[byte] = at(buckets, byte) + 1;
    order[at(buckets, byte)] = index;
  }
  order[0] = size;
  for (let index = 0; index < size; index += 1) rank[index] = at(buckets, at(bytes, index));
  rank[size] = 0;
  for (let value = 1; value < 256; value += 1) {
    if (at(buckets, value) === at(buckets, value - 1) + 1) order[at(buckets, value)] = -1;
  }
  order[0] = -1;
}

/** Sorts every unsorted group by the rank `step` further on; sorted runs are kept as negative lengths. */
function doubleOrder(sorting: Sorting): void {
  const { order, rank } = sorting;
  const end = order.length;
  let sorted = 0;
  let index = 0;
  while (index < end) {
    const entry = at(order, index);
    if (entry < 0) {
      sorted -= entry;
      index -= entry;
      continue;
    }
    if (sorted > 0) order[index - sorted] = -sorted;
    const length = at(rank, entry) + 1 - index;
    split(sorting, index, length);
    index += length;
    sorted = 0;
  }
  if (sorted > 0) order[index - sorted] = -sorted;
}

function split(sorting: Sorting, start: number, length: number): void {
  const { order, rank, step } = sorting;
  if (length < 16) {
    selectSmallest(sorting, start, length);
    return;
  }
  const pivot = at(rank, at(order, start + (length >> 1)) + step);
  let less = start;
  let equal = start;
  let more = start + length;
  while (equal < more) {
    const value = at(rank, at(order, equal) + step);
    if (value < pivot) swap(order, less++, equal++);
    else if (value > pivot) swap(order, equal, --more);
    else equal += 1;
  }
  if (less > start) split(sorting, start, less - start);
  for (let index = less; index < more; index += 1) rank[at(order, index)] = more - 1;
  if (more - less === 1) order[less] = -1;
  if (start + length > more) split(sorting, more, start + length - more);
}

function selectSmallest({ order, rank, step }: Sorting, start: number, length: number): void {
  const end = start + length;
  for (let from = start; from < end;) {
    let found = 1;
    let smallest = at(rank, at(order, from) + step);
    for (let index = from + 1; index < end; index += 1) {
      const value = at(rank, at(order, index) + step);
      if (value < smallest) {
        smallest = value;
        found = 0;
      }
      if (value === smallest) swap(order, from + found++, index);
    }
    for (let index = from; index < from + found; index += 1) rank[at(order, index)] = from + found - 1;
    if (found === 1) order[from] = -1;
    from += found;
  }
}

function swap(array: Int32Array, a: number, b: number): void {
  const kept = at(array, a);
  array[a] = at(array, b);
  array[b] = kept;
}

function at(array: Int32Array | Uint8Array, index: number): number {
  return array[index] ?? 0;
}
