import { createSafeSet } from "../lockdown/primordials.ts";

/** A value with listeners. */
export type Observable<T> = {
  get(): T;
  set(value: T): void;
  /** The returned function ends the listening. */
  listen(listener: (value: T) => void): () => void;
};

export function createObservable<T>(initial: T, failed: (error: unknown) => void): Observable<T> {
  const listeners = createSafeSet<(value: T) => void>();
  let current = initial;
  return {
    get: () => current,
    set(value) {
      current = value;
      listeners.forEach((listener) => {
        try {
          listener(value);
        } catch (error) {
          failed(error);
        }
      });
    },
    listen(listener) {
      // A wrapper of its own, so that the same function may listen twice.
      const own = (value: T): void => listener(value);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
