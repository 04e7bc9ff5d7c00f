import type { List, ReadonlyList } from "./collections.ts";

/**
 * Intrinsics as they were before any mini-app ran. Guest code of Atoll that holds or guards something (the channel,
 * timers, dispatch, lockdown itself) calls these and never a method looked up on a prototype.
 *
 * Security: a mini-app may patch every prototype of its realm (corpus A20–A26). The functions here are captured when
 * the prelude is evaluated, so a patch changes neither what Atoll does nor what it hands out.
 */

type Callable = (...args: never) => unknown;

const { bind, call } = Function.prototype;

/** Turns a method into a function that takes `this` as its first argument, out of reach of a patched `call` or `apply`. */
export const uncurryThis = bind.bind(call as never) as unknown as <
  Self,
  Args extends readonly unknown[],
  Result,
>(
  method: (...args: Args) => Result,
) => (self: Self, ...args: Args) => Result;

export const globalObject: Record<PropertyKey, unknown> = globalThis as never;

export const {
  apply: reflectApply,
  deleteProperty: reflectDeleteProperty,
  ownKeys: reflectOwnKeys,
} = Reflect;

export const {
  create: objectCreate,
  defineProperty: objectDefineProperty,
  freeze: objectFreeze,
  getOwnPropertyDescriptor: objectGetOwnPropertyDescriptor,
  getPrototypeOf: objectGetPrototypeOf,
  keys: objectKeys,
  setPrototypeOf: objectSetPrototypeOf,
} = Object;
export const objectHasOwn = uncurryThis<object, [key: PropertyKey], boolean>(
  Object.prototype.hasOwnProperty as (key: PropertyKey) => boolean,
);

export const { parse: jsonParse, stringify: jsonStringify } = JSON;
export const { isArray } = Array;
export const { now: dateNow } = Date;
export const { isFinite: numberIsFinite, isSafeInteger: numberIsSafeInteger } = Number;
export const { floor: mathFloor, max: mathMax, min: mathMin, ceil: mathCeil } = Math;
export const stringFromCharCode = String.fromCharCode;

export const arrayJoin = uncurryThis<readonly unknown[], [separator: string], string>(
  Array.prototype.join as (separator: string) => string,
);
const arraySliceAny = uncurryThis<readonly unknown[], [start?: number, end?: number], unknown[]>(
  Array.prototype.slice,
);
/** Copies part of an array. Meant for Atoll's own lists: on an ordinary array `slice` reads a patchable `constructor`. */
export const arraySlice = arraySliceAny as <T>(list: ReadonlyList<T>, start?: number, end?: number) => T[];
const arraySpliceAny = uncurryThis<unknown[], [start: number, count: number, ...items: unknown[]], unknown[]>(
  Array.prototype.splice,
);
/** Cuts items out of a list and puts others in, in place. */
export const arraySplice = arraySpliceAny as unknown as <T>(
  list: List<T>,
  start: number,
  count: number,
  ...items: readonly T[]
) => T[];

export const stringCharCodeAt = uncurryThis<string, [index: number], number>(String.prototype.charCodeAt);
export const stringIncludes = uncurryThis<string, [search: string], boolean>(String.prototype.includes);
export const stringIndexOf = uncurryThis<string, [search: string, from?: number], number>(
  String.prototype.indexOf,
);
export const stringRepeat = uncurryThis<string, [count: number], string>(String.prototype.repeat);
export const stringSlice = uncurryThis<string, [start?: number, end?: number], string>(
  String.prototype.slice,
);
export const stringStartsWith = uncurryThis<string, [search: string, from?: number], boolean>(
  String.prototype.startsWith,
);
export const stringToLowerCase = uncurryThis<string, [], string>(String.prototype.toLowerCase);
export const stringTrim = uncurryThis<string, [], string>(String.prototype.trim);

export const mapDelete = uncurryThis<ReadonlyMap<unknown, unknown>, [key: unknown], boolean>(
  Map.prototype.delete as (key: unknown) => boolean,
);
export const mapForEach = uncurryThis(Map.prototype.forEach) as <K, V>(
  map: ReadonlyMap<K, V>,
  visit: (value: V, key: K) => void,
) => void;
export const mapGet = uncurryThis(Map.prototype.get) as <K, V>(
  map: ReadonlyMap<K, V>,
  key: K,
) => V | undefined;
export const mapHas = uncurryThis<ReadonlyMap<unknown, unknown>, [key: unknown], boolean>(Map.prototype.has);
export const mapSet = uncurryThis(Map.prototype.set) as <K, V>(map: Map<K, V>, key: K, value: V) => Map<K, V>;
export const mapSize = uncurryThis(getterOf(Map.prototype, "size")) as (
  map: ReadonlyMap<unknown, unknown>,
) => number;
export const setForEach = uncurryThis(Set.prototype.forEach) as <T>(
  set: Set<T>,
  visit: (value: T) => void,
) => void;
export const setSize = uncurryThis(getterOf(Set.prototype, "size")) as (set: ReadonlySet<unknown>) => number;

export const PrimordialPromise = Promise;
/** `promise.then(onValue, onError)` by the engine's own `then`. */
export const promiseThen = uncurryThis(Promise.prototype.then) as <T, R = void>(
  promise: Promise<T>,
  onValue?: ((value: T) => R | PromiseLike<R>) | null,
  onError?: ((error: unknown) => R | PromiseLike<R>) | null,
) => Promise<R>;

/** The getter of an accessor property, e.g. `Map.prototype.size`. */
export function getterOf(object: object, key: PropertyKey): () => unknown {
  const getter: Callable | undefined = objectGetOwnPropertyDescriptor(object, key)?.get;
  if (getter === undefined) throw new TypeError(`The engine has no getter for ${String(key)}.`);
  return getter as () => unknown;
}
