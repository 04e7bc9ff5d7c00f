/** Keys that no object of the trusted side carries: they reach the prototype of whatever copies the object. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
