// First cut so that the prelude builds: console, timers and random numbers. The full set replaces this file.
import { enqueueMicrotask, objectDefineProperty, globalObject } from "../lockdown/primordials.ts";
import { createConsole } from "./console/console.ts";
import { createCrypto } from "./crypto/crypto.ts";
import { createRandom } from "./crypto/random.ts";
import type { WebDeps } from "./deps.ts";
import { setRealm } from "./realm.ts";
export { decodeBase64 } from "./encoding/base64.ts";
export { createTimers } from "./time/timers.ts";
export type { Timers } from "./time/timers.ts";
const random = createRandom();
export function seedRandom(seed: string): void {
  random.seed(seed);
}
export function installWebApis(deps: WebDeps): void {
  setRealm(deps);
  const define = (name: string, value: unknown): void => {
    objectDefineProperty(globalObject, name, { value, writable: true, configurable: true });
  };
  define("console", createConsole(deps.channel as never));
  define("crypto", createCrypto(random));
  define("queueMicrotask", (job: () => void) => enqueueMicrotask(job));
  for (const name of ["setTimeout", "setInterval", "clearTimeout", "clearInterval"] as const)
    define(name, deps.timers[name]);
}
