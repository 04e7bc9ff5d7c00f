// First cut so that the prelude builds. The full lockdown replaces this file.
import { objectDefineProperty } from "./primordials.ts";
export function lockdown(globalObject: object, own: Record<string, unknown>): void {
  for (const name of Object.keys(own)) objectDefineProperty(globalObject, name, { value: own[name] });
}
