import {
  createSafeMap,
  getterOf,
  isArray,
  objectGetPrototypeOf,
  uncurryThis,
} from "../lockdown/primordials.ts";

/** What an object really is, by its internal slots. */
export type Brand =
  | "ArrayBuffer"
  | "Array"
  | "Boolean"
  | "BigInt"
  | "DataView"
  | "Date"
  | "Error"
  | "Function"
  | "Map"
  | "Number"
  | "Object"
  | "Promise"
  | "RegExp"
  | "Set"
  | "String"
  | "Symbol"
  | "TypedArray"
  | "WeakMap"
  | "WeakSet";

type SlotCheck = (value: object) => unknown;

const LONGEST_CHAIN = 100;
const typedArrayPrototype = objectGetPrototypeOf(Uint8Array.prototype) as object;
const always: SlotCheck = () => true;
const slotReader = (method: unknown): SlotCheck => uncurryThis(method as () => unknown) as SlotCheck;

const brands = createSafeMap<object, readonly [brand: Brand, readsSlot: SlotCheck]>();
brands.set(ArrayBuffer.prototype, ["ArrayBuffer", slotReader(getterOf(ArrayBuffer.prototype, "byteLength"))]);
brands.set(BigInt.prototype, ["BigInt", slotReader(BigInt.prototype.valueOf)]);
brands.set(Boolean.prototype, ["Boolean", slotReader(Boolean.prototype.valueOf)]);
brands.set(DataView.prototype, ["DataView", slotReader(getterOf(DataView.prototype, "byteLength"))]);
brands.set(Date.prototype, ["Date", slotReader(Date.prototype.getTime)]);
brands.set(Error.prototype, ["Error", always]);
brands.set(Map.prototype, ["Map", slotReader(getterOf(Map.prototype, "size"))]);
brands.set(Number.prototype, ["Number", slotReader(Number.prototype.valueOf)]);
brands.set(Promise.prototype, ["Promise", always]);
brands.set(RegExp.prototype, ["RegExp", slotReader(getterOf(RegExp.prototype, "global"))]);
brands.set(Set.prototype, ["Set", slotReader(getterOf(Set.prototype, "size"))]);
brands.set(String.prototype, ["String", slotReader(String.prototype.valueOf)]);
brands.set(Symbol.prototype, ["Symbol", slotReader(Symbol.prototype.valueOf)]);
brands.set(typedArrayPrototype, ["TypedArray", slotReader(getterOf(typedArrayPrototype, "length"))]);
brands.set(WeakMap.prototype, ["WeakMap", always]);
brands.set(WeakSet.prototype, ["WeakSet", always]);

/**
 * Tells what an object is without trusting `Symbol.toStringTag` or `constructor`: the first built-in prototype on its
 * chain, if the object has that built-in's slots. May throw for a Proxy whose trap throws.
 */
export function brandOf(value: object): Brand {
  if (typeof value === "function") return "Function";
  if (isArray(value)) return "Array";
  let prototype = objectGetPrototypeOf(value) as object | null;
  for (let step = 0; prototype !== null && step < LONGEST_CHAIN; step++) {
    const found = brands.get(prototype);
    if (found !== undefined) return hasSlot(value, found[1]) ? found[0] : "Object";
    prototype = objectGetPrototypeOf(prototype) as object | null;
  }
  return "Object";
}

function hasSlot(value: object, readSlot: SlotCheck): boolean {
  try {
    readSlot(value);
    return true;
  } catch {
    return false;
  }
}
