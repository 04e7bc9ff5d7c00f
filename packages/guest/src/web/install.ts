import { defineGlobal } from "../lockdown/own-globals.ts";
import type { WebGlobal } from "../lockdown/allowed-globals.ts";
import { enqueueMicrotask, globalObject, objectKeys } from "../lockdown/primordials.ts";
import { structuredClone } from "./clone/structured-clone.ts";
import { createConsole } from "./console/console.ts";
import { createCrypto } from "./crypto/crypto.ts";
import { createRandom } from "./crypto/random.ts";
import type { WebDeps } from "./deps.ts";
import { atob, btoa } from "./encoding/binary-string.ts";
import { TextDecoder, TextEncoder } from "./encoding/text-coders.ts";
import { AbortController, AbortSignal } from "./events/abort.ts";
import { DOMException } from "./events/dom-exception.ts";
import { CustomEvent, Event } from "./events/event.ts";
import { EventTarget } from "./events/event-target.ts";
import { Blob } from "./fetch/blob.ts";
import { fetch } from "./fetch/fetch.ts";
import { Headers } from "./fetch/headers.ts";
import { Request } from "./fetch/request.ts";
import { Response } from "./fetch/response.ts";
import { WebSocket } from "./sockets/web-socket.ts";
import { callReporting, setRealm } from "./realm.ts";
import { createPerformance } from "./time/performance.ts";
import { URLSearchParams } from "./url/search-params.ts";
import { URL } from "./url/url.ts";

const random = createRandom();

/**
 * Gives the realm its web APIs, in place of any that the engine has: every engine offers the same ones. Call it once,
 * before `lockdown`, which keeps what was installed here.
 */
export function installWebApis(deps: WebDeps): void {
  setRealm(deps);
  const globals = { ...classes, ...functions(deps) } satisfies Record<WebGlobal, unknown>;
  for (const name of objectKeys(globals)) defineGlobal(name, globals[name as WebGlobal]);
}

/** Seeds `crypto` with the host's random hex digits (`launch.seed`). Until then its methods throw. */
export function seedRandom(hexDigits: string): void {
  random.seed(hexDigits);
}

const classes = {
  AbortController,
  AbortSignal,
  Blob,
  CustomEvent,
  DOMException,
  Event,
  EventTarget,
  Headers,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  WebSocket,
};

function functions({ channel, timers, now }: WebDeps) {
  const { setTimeout, setInterval, clearTimeout, clearInterval } = timers;
  return {
    atob,
    btoa,
    clearInterval,
    clearTimeout,
    console: createConsole({ log: channel.log, now }),
    crypto: createCrypto(random),
    fetch,
    performance: createPerformance(),
    queueMicrotask,
    reportError: (error: unknown) => channel.report(error),
    // Packages written for workers, lodash among them, look for the global object here.
    self: globalObject,
    setInterval,
    setTimeout,
    structuredClone,
  };
}

function queueMicrotask(callback: () => void): void {
  if (typeof callback !== "function") throw new TypeError("queueMicrotask needs a function.");
  enqueueMicrotask(() => callReporting(callback));
}
