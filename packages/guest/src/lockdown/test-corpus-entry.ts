/**
 * Entry of the bundle that the corpus tests evaluate: a locked realm whose secret is `send`. `finish` does what the guest
 * runtime does all day, says what came of it, and whether the guest's `leak(…)` ever got hold of a secret.
 */
import { createTimers, encodeBase64, inspect, installWebApis, seedRandom } from "../web/index.ts";
import { lockdown } from "./index.ts";
import {
  arrayPush,
  createDeferred,
  createList,
  createSafeMap,
  enqueueMicrotask,
  globalObject,
  jsonParse,
  jsonStringify,
  listPush,
  promiseThen,
  stringSlice,
} from "./primordials.ts";

declare const __send: (text: string) => void;

const reports = createList<unknown>();
const handlers = createSafeMap<number, (message: unknown) => void>();
const secrets = [__send, post, receive, handlers, reports];
let nowMs = 1_000;

function post(level: number, text: string): void {
  const message = createList<unknown>();
  listPush(message, level);
  listPush(message, text);
  __send(`post ${jsonStringify(message)}`);
}

function receive(text: string): void {
  const message = jsonParse(text) as readonly [number, unknown];
  handlers.get(message[0])?.(message[1]);
}

const report = (error: unknown): void => {
  inspect(error);
  listPush(reports, error);
};
const timers = createTimers({ now: () => nowMs, timersChanged: (dueMs) => post(8, `${dueMs}`), report });
const bridge = {
  call: () => createDeferred<never>().promise,
  readBlob: async () => new Uint8Array(0),
  releaseBlob() {},
};
installWebApis({ channel: { log: post, report }, timers, now: () => nowMs, bridge });
seedRandom("000102030405060708090a0b0c0d0e0f");

const leaked = createList<unknown>();
const bytes = new Uint8Array([1, 2, 3]);
const { isArray } = Array;
const { ownKeys } = Reflect;
lockdown(globalObject, {
  __atoll_define() {},
  // What must be found out, or the test is blind.
  betray: () => listPush(leaked, [{ this: __send }]),
  // Where an attack puts whatever it got its hands on.
  leak: (...values: unknown[]) => listPush(leaked, values),
});

/** Plays the host: timers come due, a message arrives, a promise settles. */
export function finish(): void {
  let ran = 0;
  handlers.set(5, () => ran++);
  timers.setTimeout(() => ran++, 10);
  nowMs += 100_000;
  timers.runDue(nowMs);
  receive("[5,null]");
  const { promise, resolve } = createDeferred<number>();
  promiseThen(promise, () => ran++);
  resolve(1);
  enqueueMicrotask(() => ran++);
  const array: number[] = [];
  arrayPush(array, 1);
  if (array[0] === 1) ran++;
  let hops = 10;
  const settle = (): void => (hops-- > 0 ? enqueueMicrotask(settle) : say(ran));
  settle();
}

function say(ran: number): void {
  post(1, stringSlice("is alive", 3));
  __send(`ran ${ran}, base64 ${encodeBase64(bytes)}`);
  __send(`secrets leaked: ${holdsSecret(leaked, 4)}`);
}

function holdsSecret(value: unknown, depth: number): boolean {
  for (let index = 0; index < secrets.length; index++) if (secrets[index] === value) return true;
  if (depth === 0 || typeof value !== "object" || value === null) return false;
  const keys = isArray(value) ? ownKeys(value) : ["0", "1", "2", "this", "arguments"];
  for (let index = 0; index < keys.length; index++) {
    if (holdsSecret((value as Record<PropertyKey, unknown>)[keys[index] as string], depth - 1)) return true;
  }
  return false;
}
