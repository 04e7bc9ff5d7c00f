/** True for keys that no object of the trusted side carries: they reach the prototype of whatever copies the object. */
export function isForbiddenKey(key: string): boolean {
  return key === "__proto__" || key === "constructor" || key === "prototype";
}
