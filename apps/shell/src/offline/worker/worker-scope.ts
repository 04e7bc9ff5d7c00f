import type { Precache } from "./precache.ts";

/** An event during which the browser keeps the worker alive. */
export type LastingEvent = Event & { waitUntil(work: Promise<unknown>): void };
export type RequestEvent = LastingEvent & {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
};

type WorkerEvents = {
  readonly install: LastingEvent;
  readonly activate: LastingEvent;
  readonly fetch: RequestEvent;
};

/** The part of a service worker's global object that the shell's worker uses. */
export type WorkerScope = {
  readonly atollPrecache: Precache;
  readonly location: { readonly origin: string };
  readonly caches: CacheStorage;
  readonly fetch: typeof globalThis.fetch;
  readonly setTimeout: (run: () => void, ms: number) => unknown;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      readonly type: "window";
    }): Promise<readonly { postMessage(message: unknown): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<T extends keyof WorkerEvents>(type: T, listener: (event: WorkerEvents[T]) => void): void;
};

/** What the worker tells the shell's pages once it has taken over: the build that it keeps. */
export type WorkerNews = { readonly atollBuild: string };
