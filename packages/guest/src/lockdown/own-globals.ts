import { createSafeMap, globalObject, objectDefineProperty } from "./primordials.ts";

const own = createSafeMap<PropertyKey, { readonly value: unknown }>();

/**
 * Defines a global of Atoll's own, and remembers it: lockdown keeps a web name only with the value given here. Unless
 * `fixed` it stays writable, so that a package may patch or wrap it for its own mini-app.
 */
export function defineGlobal(name: string, value: unknown, options: { readonly fixed?: boolean } = {}): void {
  const open = options.fixed !== true;
  objectDefineProperty(globalObject, name, { value, writable: open, enumerable: false, configurable: open });
  own.set(name, { value });
}

/** True if Atoll defined the name, and `value` is what it defined. */
export function isOwnGlobal(name: PropertyKey, value: unknown): boolean {
  const defined = own.get(name);
  return defined !== undefined && defined.value === value;
}
