/** What a value costs beside its characters. */
const VALUE_WEIGHT = 16;

/**
 * What data weighs against the tree's quota: its characters and a little for each value. A batch is small, but a tree of 50,000 nodes
 * with long strings would not be.
 */
export function weigh(value: unknown): number {
  if (typeof value === "string") return value.length + VALUE_WEIGHT;
  if (typeof value !== "object" || value === null) return VALUE_WEIGHT;
  let weight = VALUE_WEIGHT;
  if (Array.isArray(value)) for (const item of value) weight += weigh(item);
  else for (const name in value) weight += name.length + weigh((value as Record<string, unknown>)[name]);
  return weight;
}
