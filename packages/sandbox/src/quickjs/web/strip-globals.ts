/** What the shell still needs once the engine is loaded and its clock and port are captured: pure parts of the language. */
const KEPT = new Set(
  (
    "AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error Float32Array Float64Array Infinity " +
    "Int16Array Int32Array Int8Array Iterator JSON Map Math NaN Number Object Promise RangeError ReferenceError Reflect RegExp Set String " +
    "Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet globalThis isNaN isFinite undefined"
  ).split(" "),
);

/**
 * Deletes every global that is not on the list of the shell, up the prototype chain. Returns the names that are still there.
 * The scope's own methods go too, `postMessage` among them, so take first what is needed later.
 */
export function stripGlobals(scope: object): readonly string[] {
  // Security: a guest that got out of its engine would find no nested Worker, importScripts, fetch, storage or shared memory.
  const left: string[] = [];
  for (
    let holder = scope;
    holder !== Object.prototype && holder !== null;
    holder = Object.getPrototypeOf(holder)
  ) {
    for (const key of Reflect.ownKeys(holder)) {
      if (typeof key === "string" && KEPT.has(key)) continue;
      if (Reflect.deleteProperty(holder, key)) continue;
      if (!Reflect.defineProperty(holder, key, { value: undefined })) left.push(String(key));
    }
  }
  return left;
}
