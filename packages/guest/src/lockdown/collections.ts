import {
  getterOf,
  objectCreate,
  objectDefineProperty,
  objectFreeze,
  objectSetPrototypeOf,
} from "./intrinsics.ts";

/** An array without a prototype: writing past its end meets no setter, and `JSON.stringify` meets no `toJSON`. */
export type List<T> = { length: number; [index: number]: T };
export type ReadonlyList<T> = { readonly length: number; readonly [index: number]: T };

/**
 * Gives an array out of reach of patches of Array.prototype. It has no methods: use `list.length`, `list[index]`,
 * {@link listPush} and the `array…` functions.
 * Security: `array[array.length] = x` on an ordinary array runs a setter that a mini-app put on Array.prototype (A20).
 */
export function createList<T>(): List<T> {
  return objectSetPrototypeOf([], null) as List<T>;
}

/** Appends to a list made by {@link createList}. */
export function listPush<T>(list: List<T>, item: T): void {
  list[list.length] = item;
}

/** Appends own data to an ordinary array, past any setter on Array.prototype; eight times slower than {@link listPush}. */
export function arrayPush<T>(array: T[], item: T): void {
  objectDefineProperty(array, array.length, {
    // @ts-expect-error A descriptor that inherits nothing: a patched Object.prototype.get would make it an accessor.
    __proto__: null,
    value: item,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

const safeMapPrototype = copyMethods(
  Map.prototype,
  ["get", "set", "has", "delete", "clear", "forEach"],
  true,
);
const safeSetPrototype = copyMethods(Set.prototype, ["add", "has", "delete", "clear", "forEach"], true);
const safeWeakMapPrototype = copyMethods(WeakMap.prototype, ["get", "set", "has", "delete"], false);
const PrimordialMap = Map;
const PrimordialSet = Set;
const PrimordialWeakMap = WeakMap;

export type SafeMap<K, V> = Pick<Map<K, V>, "get" | "set" | "has" | "delete" | "clear" | "forEach" | "size">;
export type SafeSet<T> = Pick<Set<T>, "add" | "has" | "delete" | "clear" | "forEach" | "size">;
export type SafeWeakMap<K extends WeakKey, V> = Pick<WeakMap<K, V>, "get" | "set" | "has" | "delete">;

/** A Map whose methods sit on a frozen prototype of Atoll's own: `map.get(key)` at full speed, out of reach of patches. */
export function createSafeMap<K, V>(): SafeMap<K, V> {
  return objectSetPrototypeOf(new PrimordialMap(), safeMapPrototype) as SafeMap<K, V>;
}

/** As {@link createSafeMap}, for a Set. */
export function createSafeSet<T>(): SafeSet<T> {
  return objectSetPrototypeOf(new PrimordialSet(), safeSetPrototype) as SafeSet<T>;
}

/** As {@link createSafeMap}, for a WeakMap. */
export function createSafeWeakMap<K extends WeakKey, V>(): SafeWeakMap<K, V> {
  return objectSetPrototypeOf(new PrimordialWeakMap(), safeWeakMapPrototype) as SafeWeakMap<K, V>;
}

function copyMethods(source: object, names: readonly string[], withSize: boolean): object {
  const copy = objectCreate(null) as object;
  for (const name of names) {
    objectDefineProperty(copy, name, { value: (source as Record<string, unknown>)[name] });
  }
  if (withSize) objectDefineProperty(copy, "size", { get: getterOf(source, "size") });
  return objectFreeze(copy);
}
