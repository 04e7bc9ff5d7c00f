/** Entry of a bundle whose realm holds what lockdown cannot delete, or what only looks like Atoll's own. */
import { createTimers, installWebApis } from "../web/index.ts";
import { lockdown } from "./index.ts";
import { globalObject } from "./primordials.ts";

declare const __send: (text: string) => void;

const define = (holder: object, name: string, configurable: boolean): void =>
  void Object.defineProperty(holder, name, { value: name, configurable });

/** Locks the realm and says what came of it. */
function tryLockdown(): void {
  try {
    lockdown(globalObject, {});
    __send("locked");
  } catch (error) {
    __send((error as Error).message);
  }
}

// As a worker has it: names on a prototype of the global object, and native classes under the names of ours.
const workerScope = Object.create(Object.getPrototypeOf(globalObject)) as object;
define(workerScope, "addEventListener", true);
define(globalObject, "fetch", true);
define(globalObject, "somethingNew", true);
define(globalObject, "PERSISTENT", false);
Object.setPrototypeOf(globalObject, workerScope);
tryLockdown();
__send(
  `left: ${["addEventListener", "fetch", "somethingNew", "PERSISTENT"].filter((name) => name in globalObject)}`,
);

const deps = { log() {}, report() {}, now: () => 0, timersChanged() {} };
installWebApis({
  channel: deps,
  timers: createTimers(deps),
  now: deps.now,
  bridge: { call: async () => null, readBlob: async () => new Uint8Array(0), releaseBlob() {} },
});
tryLockdown();
__send(`fetch is ${typeof (globalObject as { fetch?: unknown }).fetch}`);

define(globalObject, "stuck", false);
// Listed as harmless where it is none: this one answers like an eval that works.
Object.defineProperty(globalObject, "eval", { value: () => 1 });
Object.defineProperty(globalObject, "TEMPORARY", { get: () => 0 });
tryLockdown();
