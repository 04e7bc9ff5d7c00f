import {
  createList,
  isArray,
  mapForEach,
  objectGetOwnPropertyDescriptor,
  reflectOwnKeys,
  setForEach,
} from "../../lockdown/primordials.ts";
import type { List } from "../../lockdown/primordials.ts";
import { formatKey } from "./words.ts";

/** Writes one nested value. */
export type FormatNested = (value: unknown) => string;

const MAX_ITEMS = 100;
/** Arrays longer than this are not searched for further properties: listing their keys would take longer than it is worth. */
const MAX_KEYED_LENGTH = 1_000;

/** Items of an array or typed array, holes counted. */
export function itemParts(value: ArrayLike<unknown>, parts: List<string>, format: FormatNested): void {
  const { length } = value;
  let shown = 0;
  let index = 0;
  while (index < length && shown < MAX_ITEMS) {
    const holes = holesAt(value, index);
    parts[parts.length] =
      holes > 0 ? `<${holes} empty item${holes > 1 ? "s" : ""}>` : formatProperty(value, index, format);
    index += holes > 0 ? holes : 1;
    shown += holes >= MAX_KEYED_LENGTH ? MAX_ITEMS : 1;
  }
  more(parts, length - index, "item");
}

function holesAt(value: ArrayLike<unknown>, from: number): number {
  if (!isArray(value)) return 0;
  let index = from;
  while (index < value.length && !(index in value) && index - from < MAX_KEYED_LENGTH) index++;
  return index - from;
}

/** Entries of a Map. */
export function mapParts(
  map: ReadonlyMap<unknown, unknown>,
  parts: List<string>,
  format: FormatNested,
): void {
  let seen = 0;
  mapForEach(map, (value, key) => {
    if (seen++ < MAX_ITEMS) parts[parts.length] = `${format(key)} => ${format(value)}`;
  });
  more(parts, seen - MAX_ITEMS, "item");
}

/** Members of a Set. */
export function setParts(set: Set<unknown>, parts: List<string>, format: FormatNested): void {
  let seen = 0;
  setForEach(set, (value) => {
    if (seen++ < MAX_ITEMS) parts[parts.length] = format(value);
  });
  more(parts, seen - MAX_ITEMS, "item");
}

/** Own enumerable keys beside a list's items, and an error's cause. */
export function shownKeys(value: object, isList: boolean): List<PropertyKey> {
  const shown = createList<PropertyKey>();
  if (isList && (value as unknown[]).length > MAX_KEYED_LENGTH) return shown;
  const keys = reflectOwnKeys(value);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as PropertyKey;
    if (isList && typeof key === "string" && String(Number(key)) === key) continue;
    const descriptor = objectGetOwnPropertyDescriptor(value, key);
    if (descriptor?.enumerable) shown[shown.length] = key;
  }
  return shown;
}

/** "key: value" of each key. */
export function propertyParts(
  value: object,
  keys: List<PropertyKey>,
  parts: List<string>,
  format: FormatNested,
): void {
  for (let index = 0; index < keys.length && index < MAX_ITEMS; index++) {
    const key = keys[index] as PropertyKey;
    parts[parts.length] = `${formatKey(key)}: ${formatProperty(value, key, format)}`;
  }
  more(parts, keys.length - MAX_ITEMS, "key");
}

/** A property's value, or what kind of accessor it is: a getter is a creator's code, and logging must not run it. */
function formatProperty(value: object, key: PropertyKey, format: FormatNested): string {
  const descriptor = objectGetOwnPropertyDescriptor(value, key);
  if (descriptor?.get !== undefined) return descriptor.set === undefined ? "[Getter]" : "[Getter/Setter]";
  if (descriptor?.set !== undefined) return "[Setter]";
  return format(descriptor?.value);
}

function more(parts: List<string>, count: number, word: string): void {
  if (count > 0) parts[parts.length] = `... ${count} more ${word}${count > 1 ? "s" : ""}`;
}
