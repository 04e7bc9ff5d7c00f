/** Listeners of one thing. */
export type Listeners<T> = {
  /** The returned function ends the listening; calling it twice is fine. */
  add(listener: (value: T) => void): () => void;
  notify(value: T): void;
  readonly size: number;
};

/** Creates an empty set of listeners. One that throws goes to `onError`; the others are still called. */
export function createListeners<T>(onError: (error: unknown) => void): Listeners<T> {
  const entries = new Set<{ listener: (value: T) => void }>();
  return {
    add(listener) {
      const entry = { listener };
      entries.add(entry);
      return () => void entries.delete(entry);
    },
    notify(value) {
      // A copy: listeners come and go while they are called.
      for (const entry of Array.from(entries)) {
        if (!entries.has(entry)) continue;
        try {
          entry.listener(value);
        } catch (error) {
          onError(error);
        }
      }
    },
    get size() {
      return entries.size;
    },
  };
}
