import { ENGINE_GLOBALS } from "./allowed-globals.ts";
import { defineGlobal } from "./own-globals.ts";
import { objectGetOwnPropertyDescriptor, objectHasOwn, objectKeys } from "./primordials.ts";

/**
 * Fixes in place what the engine's own library looks up among the globals. That is so in Hermes 0.12 alone, whose
 * promises are written in JavaScript and known by this private field.
 */
export function keepEngineGlobals(globalObject: object): void {
  if (!objectHasOwn(Promise, "_l")) return;
  for (const name of objectKeys(ENGINE_GLOBALS)) {
    const value: unknown = objectGetOwnPropertyDescriptor(globalObject, name)?.value;
    if (typeof value === "function") defineGlobal(name, value, { fixed: true });
  }
}
