import { ALLOWED_GLOBALS, UNDELETABLE_GLOBALS } from "./allowed-globals.ts";
import { keepEngineGlobals } from "./engine-quirks.ts";
import { disableFunctionConstructors } from "./function-constructors.ts";
import { defineGlobal, isOwnGlobal } from "./own-globals.ts";
import {
  createList,
  createSafeSet,
  objectGetOwnPropertyDescriptor,
  objectGetPrototypeOf,
  objectHasOwn,
  objectKeys,
  reflectDeleteProperty,
  reflectOwnKeys,
} from "./primordials.ts";
import type { List } from "./primordials.ts";

const language = createSafeSet<PropertyKey>();
for (const name of ALLOWED_GLOBALS.language) language.add(name);

/**
 * Leaves a realm with the globals of {@link ALLOWED_GLOBALS} and nothing else: no eval, no Function constructors, no
 * shared memory, no view of the garbage collector, none of the engine's or browser's own. Call it once, after
 * `installWebApis` and before any of the mini-app's code. `own` are Atoll's own globals, which a mini-app cannot replace.
 *
 * Security: the list is of what stays, so what an engine adds tomorrow goes too. It throws if the engine refuses to
 * delete something that is not known to be harmless: a sandbox that cannot be closed is not used.
 */
export function lockdown(globalObject: object, own: Readonly<Record<string, unknown>>): void {
  for (const name of objectKeys(own)) defineGlobal(name, own[name], { fixed: true });
  disableFunctionConstructors(globalObject);
  keepEngineGlobals(globalObject);
  const refused = createList<string>();
  removeGlobals(globalObject, refused, (key, value) => language.has(key) || isOwnGlobal(key, value));
  // Security: a worker's globals sit on its prototypes too; one of them would hear the host's messages.
  for (let holder = globalObject; ;) {
    holder = objectGetPrototypeOf(holder) as object;
    if (holder === null || holder === Object.prototype) break;
    removeGlobals(holder, refused, () => false);
  }
  if (refused.length > 0) throw new Error(refusal(refused));
}

function removeGlobals(
  holder: object,
  refused: List<string>,
  isKept: (key: PropertyKey, value: unknown) => boolean,
): void {
  const keys = reflectOwnKeys(holder);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as PropertyKey;
    const descriptor = objectGetOwnPropertyDescriptor(holder, key);
    if (isKept(key, descriptor?.value) || reflectDeleteProperty(holder, key)) continue;
    if (!isHarmless(key, descriptor)) refused[refused.length] = String(key);
  }
}

/** Security: what stays against our will is on the list, is data (a getter could answer otherwise later), and is no working eval. */
function isHarmless(key: PropertyKey, descriptor: PropertyDescriptor | undefined): boolean {
  return (
    objectHasOwn(UNDELETABLE_GLOBALS, key) &&
    descriptor?.get === undefined &&
    !compilesText(descriptor?.value)
  );
}

function compilesText(value: unknown): boolean {
  try {
    return typeof value === "function" && (value as (text: string) => unknown)("1") === 1;
  } catch {
    return false;
  }
}

function refusal(refused: List<string>): string {
  let names = "";
  for (let index = 0; index < refused.length; index++) names += `${index > 0 ? ", " : ""}${refused[index]}`;
  return `The engine does not let go of these globals: ${names}. If one is harmless, list it in UNDELETABLE_GLOBALS with the reason.`;
}
