import { stripGlobals } from "../strip-globals.ts";

// A worker's script: strips its own globals as the engine's worker does, then reports the names that still mean something.
const post = self.postMessage.bind(self);
stripGlobals(globalThis);
const names: string[] = [];
for (let at: object = globalThis; at !== Object.prototype; at = Object.getPrototypeOf(at)) {
  names.push(...Object.getOwnPropertyNames(at).filter((name) => Reflect.get(globalThis, name) !== undefined));
}
post(names);
