import { objectDefineProperty, PrimordialPromise, promiseThen } from "./intrinsics.ts";

/** A promise with its two functions. */
export function createDeferred<T>(): {
  readonly promise: Promise<T>;
  resolve(value: T | PromiseLike<T>): void;
  reject(error: unknown): void;
} {
  let resolve: (value: T | PromiseLike<T>) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new PrimordialPromise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

const settled = createDeferred<undefined>();
settled.resolve(undefined);
// Security: with `constructor` pinned, a patched Promise[Symbol.species] is not asked for the reaction's promise (A14, A17).
// Hermes 0.12 knows no species; its promises compare `constructor` with Promise itself.
objectDefineProperty(settled.promise, "constructor", {
  // @ts-expect-error A descriptor that inherits nothing.
  __proto__: null,
  value: typeof Symbol.species === "symbol" ? undefined : PrimordialPromise,
});

/** Runs `job` in a microtask of its own, by the engine's own promise machinery. `job` must not throw. */
export function enqueueMicrotask(job: () => void): void {
  promiseThen(settled.promise, job);
}
