import { createSafeMap, createSafeSet } from "../../lockdown/primordials.ts";
import type { SafeMap, SafeSet } from "../../lockdown/primordials.ts";
import { brandOf } from "../brand.ts";
import type { Brand } from "../brand.ts";
import { inspect } from "../console/inspect.ts";
import { DOMException } from "../events/dom-exception.ts";
import { cloneBuffer, cloneError, cloneView, detach } from "./clone-parts.ts";

/** What one clone knows: the copy of each object met, and the buffers that move in place of being copied. */
export type Cloning = {
  readonly copies: SafeMap<object, object>;
  readonly moved: SafeSet<object>;
  clone(value: unknown): unknown;
};

/**
 * The web's `structuredClone`: a deep copy that keeps cycles, and throws a DataCloneError for what cannot be copied.
 * `transfer` takes ArrayBuffers.
 */
export function structuredClone<T>(value: T, options?: { readonly transfer?: Iterable<ArrayBuffer> }): T {
  const cloning: Cloning = {
    copies: createSafeMap(),
    moved: createSafeSet(),
    clone: (nested) => cloneValue(nested, cloning),
  };
  for (const buffer of options?.transfer ?? []) {
    if (cloning.moved.has(buffer) || brandOf(buffer) !== "ArrayBuffer") throw notCloneable(buffer);
    cloning.moved.add(buffer);
  }
  const copy = cloneValue(value, cloning) as T;
  cloning.moved.forEach((buffer) => detach(buffer as ArrayBuffer));
  return copy;
}

function cloneValue(value: unknown, cloning: Cloning): unknown {
  if (typeof value === "symbol" || typeof value === "function") throw notCloneable(value);
  if (typeof value !== "object" || value === null) return value;
  const known = cloning.copies.get(value);
  if (known !== undefined) return known;
  const brand = brandOf(value);
  const copy = emptyCopy(value, brand, cloning);
  cloning.copies.set(value, copy);
  if (brand === "Map") fillMap(value as Map<unknown, unknown>, copy as Map<unknown, unknown>, cloning);
  else if (brand === "Set") fillSet(value as Set<unknown>, copy as Set<unknown>, cloning);
  else if (brand === "Array" || brand === "Object") fillProperties(value, copy, cloning);
  return copy;
}

/** A copy without its contents where those may lead back to it, else a whole one. */
function emptyCopy(value: object, brand: Brand, cloning: Cloning): object {
  switch (brand) {
    case "Object":
      return {};
    case "Array":
      return Object.assign([], { length: (value as unknown[]).length });
    case "Map":
      return new Map();
    case "Set":
      return new Set();
    case "Date":
      return new Date(Number(value));
    case "RegExp":
      return new RegExp((value as RegExp).source, (value as RegExp).flags);
    case "Error":
      return cloneError(value, cloning);
    case "ArrayBuffer":
      return cloneBuffer(value as ArrayBuffer);
    case "TypedArray":
    case "DataView":
      return cloneView(value as ArrayBufferView, cloning);
    case "Boolean":
    case "Number":
    case "String":
    case "BigInt":
      return Object((value as { valueOf(): unknown }).valueOf());
    default:
      throw notCloneable(value);
  }
}

function fillMap(source: Map<unknown, unknown>, copy: Map<unknown, unknown>, cloning: Cloning): void {
  // Entries are taken first: a getter that runs while a value is copied must not change what is copied.
  for (const [key, value] of Array.from(source)) copy.set(cloning.clone(key), cloning.clone(value));
}

function fillSet(source: Set<unknown>, copy: Set<unknown>, cloning: Cloning): void {
  for (const value of Array.from(source)) copy.add(cloning.clone(value));
}

function fillProperties(source: object, copy: object, cloning: Cloning): void {
  const from = source as Record<string, unknown>;
  const keys = Object.keys(source);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    // A getter that ran before may have deleted the key.
    if (!Object.hasOwn(source, key)) continue;
    const value = cloning.clone(from[key]);
    if (key === "__proto__") {
      Object.defineProperty(copy, key, { value, writable: true, enumerable: true, configurable: true });
    } else (copy as Record<string, unknown>)[key] = value;
  }
}

function notCloneable(value: unknown): DOMException {
  const shown = inspect(value).slice(0, 200);
  return new DOMException(
    `${shown} cannot be cloned: leave functions, symbols, promises and class-private state out of what you clone.`,
    "DataCloneError",
  );
}
